import { textOf } from '../../../template/value.ts';
import { fitsPattern } from './fits.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

export const patternMismatch: Rule = {
  code: 'pattern-mismatch',
  cfnLint: ['E3031'],
  severity: 'error',
  documentation: `Names, ARNs and the like have a form that their service checks. A text with a dynamic reference (\`{{resolve:…}}\`) is not looked at.`,
  bad: `
Resources:
  Log:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: orders and more
`,
  good: `
Resources:
  Log:
    Type: AWS::Logs::LogGroup
    Properties:
      LogGroupName: /aws/lambda/orders
`,
  givesWay: true,
  concerns({ keywords }) {
    return keywords.pattern !== undefined;
  },
  *checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding> {
    for (const { value, schema, name } of nodes) {
      if (fitsPattern(value, schema) !== false) continue;
      const form = schema.pattern?.source ?? '';
      const shown = form.length <= 100 ? `: it does not match \`${form}\`` : '';
      yield { span: value, message: `\`${textOf(value) ?? ''}\` has not the form of \`${name}\`${shown}.` };
    }
  },
};
