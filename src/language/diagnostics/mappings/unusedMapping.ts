import { textOf } from '../../../template/value.ts';
import { functionCalls } from '../intrinsics/functionCalls.ts';
import type { Rule } from '../rule.ts';

export const unusedMapping: Rule = {
  code: 'unused-mapping',
  cfnLint: ['W7001'],
  severity: 'warning',
  documentation: `No \`Fn::FindInMap\` of the template looks anything up in the mapping.`,
  bad: `
Mappings:
  Limits:
    live:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Mappings:
  Limits:
    live:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !FindInMap [Limits, live, Seconds]
`,
  *check(context) {
    const { template, isComplete } = context;
    if (!isComplete || /Fn::Transform|!Transform/.test(template.text)) return;
    const names = functionCalls(context, 'Fn::FindInMap').map(({ value: { argument } }) =>
      textOf(argument.kind === 'list' ? argument.items[0] : undefined),
    );
    // A function may make any name.
    if (names.includes(undefined)) return;
    for (const { key, keySpan } of template.mappings)
      if (!names.includes(key) && !names.some((name) => name?.includes('${') === true))
        yield { span: keySpan, message: `The mapping \`${key}\` is not used.` };
  },
};
