import { entryOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';
import { inWords, valueKind } from '../valueKind.ts';

export const outputValue: Rule = {
  code: 'output-value',
  cfnLint: ['E6101'],
  severity: 'error',
  documentation: `The \`Value\` of an output is text. A list becomes one with \`Fn::Join\`.`,
  bad: `
Parameters:
  Zones:
    Type: CommaDelimitedList
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Zones:
    Value: !Ref Zones
`,
  good: `
Parameters:
  Zones:
    Type: CommaDelimitedList
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Zones:
    Value: !Join [',', !Ref Zones]
`,
  *check({ template, isComplete }) {
    for (const { value: output } of template.outputs) {
      const entry = entryOf(output, 'Value');
      if (!entry) continue;
      const { value, keySpan } = entry;
      if (value.kind === 'scalar' && value.value === null) {
        if (isComplete) yield { span: keySpan, message: 'This output has no value.' };
        continue;
      }
      const kind = valueKind(value, template);
      if (kind === 'text' || kind === 'unknown') continue;
      const advice = kind === 'list' ? ' Join it with `!Join`.' : '';
      yield { span: value, message: `The value of an output is text; this is ${inWords(kind)}.${advice}` };
    }
  },
};
