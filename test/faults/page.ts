import { format, resolveConfig } from 'prettier';
import { faults } from './rows/index.ts';

const introduction = `<!-- Written by \`npm run docs\`, from the rows. -->

# What goes wrong

Each row is a test: it brings the fault about at a local Lambda that runs as it is shipped, and looks at the outcome.
After each, no process, no temporary file and no event that waits may be left.`;

/** The table of faults as a page of Markdown, laid out as \`path\` would be by Prettier. */
export async function faultsPage(path: string): Promise<string> {
  const rows = faults.map(({ fault, phase, outcome }) => `| ${fault} | ${phase} | ${outcome} |`);
  const table = ['| what | when | outcome |', '| --- | --- | --- |', ...rows].join('\n');
  const markdown = `${introduction}\n\n${table}\n`;
  return format(markdown, { ...(await resolveConfig(path)), parser: 'markdown', filepath: path });
}
