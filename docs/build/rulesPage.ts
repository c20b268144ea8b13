import { format, resolveConfig } from 'prettier';
import { rules } from '../../src/language/diagnostics/index.ts';
import { samconfigRules } from '../../src/language/otherFiles/samconfigRules.ts';
import type { AnyRule } from '../../src/language/diagnostics/rule.ts';

const introduction = `<!-- Written by \`npm run docs\`, from the rules. -->

# Rules

What is said of templates and samconfig in the editor and by \`npx lambda-workbench validate\`. Each rule has a code, which never changes.

The setting \`lambdaWorkbench.diagnostics.severity\` gives codes another severity, or \`off\`; in a terminal it is
\`--severity CODE=off\`. In a template, the comments \`# lambda-disable-line CODE\`, \`# lambda-disable-next-line CODE\` and,
for all of it, \`# lambda-disable CODE\` keep a rule quiet; so does what \`Metadata\` tells cfn-lint to ignore, where a
rule of ours says the same as one of cfn-lint's.`;

const longestExample = 5000;

/** The documentation of every rule in one page of Markdown, laid out as \`path\` would be by Prettier. */
export async function rulesPage(path: string): Promise<string> {
  const sorted = [...rules, ...samconfigRules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const table = sorted.map(
    ({ code, severity, cfnLint }) => `| [${code}](#${code}) | ${severity} | ${cfnLint.join(', ')} |`,
  );
  const markdown = [
    introduction,
    ['| code | severity | of cfn-lint |', '| --- | --- | --- |', ...table].join('\n'),
    ...sorted.map(sectionOf),
  ].join('\n\n');
  return format(markdown, { ...(await resolveConfig(path)), parser: 'markdown', filepath: path });
}

function sectionOf({ code, documentation, bad, good }: AnyRule): string {
  return [`## ${code}`, documentation, 'Found in:', example(bad), 'Not in:', example(good)].join('\n\n');
}

function example(template: string): string {
  if (template.length > longestExample) return 'A template that is too long to be shown.';
  const [first = ''] = template.trimStart();
  const language = { '{': 'json', '[': 'toml' }[first] ?? 'yaml';
  return `\`\`\`${language}\n${template.trimEnd()}\n\`\`\``;
}
