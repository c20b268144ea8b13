import { globalsSections } from '../../../template/globalsSections.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const unknownGlobal: Rule = {
  code: 'unknown-global',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `[\`Globals\`](https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html)
has sections for some SAM types, and in each some of the type's properties. SAM refuses a template with any other.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    FunctionName: orders
Resources:
  Visits:
    Type: AWS::Serverless::SimpleTable
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 10
Resources:
  Visits:
    Type: AWS::Serverless::SimpleTable
`,
  *check({ template }: RuleContext): Iterable<Finding> {
    for (const { key: section, keySpan, value } of template.globals?.entries ?? []) {
      const known = globalsSections.get(section);
      if (!known && !section.startsWith('Fn::')) {
        const advice = didYouMean(section, globalsSections.keys());
        yield { span: keySpan, message: `\`Globals\` has no section \`${section}\`.${advice}` };
      }
      for (const entry of known && value.kind === 'map' ? value.entries : []) {
        if (known?.has(entry.key) !== false || entry.key.startsWith('Fn::')) continue;
        const message = `\`Globals\` cannot give a \`${section}\` its \`${entry.key}\`.${didYouMean(entry.key, known)}`;
        yield { span: entry.keySpan, message };
      }
    }
  },
};
