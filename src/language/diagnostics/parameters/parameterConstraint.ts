import { entryOf, textOf } from '../../../template/value.ts';
import type { Rule } from '../rule.ts';

export const parameterConstraint: Rule = {
  code: 'parameter-constraint',
  cfnLint: ['E2001'],
  severity: 'error',
  documentation: `\`MinLength\`, \`MaxLength\`, \`MinValue\` and \`MaxValue\` of a parameter are numbers, and no minimum is above its maximum.`,
  bad: `
Parameters:
  Stage:
    Type: String
    MinLength: 8
    MaxLength: 4
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  good: `
Parameters:
  Stage:
    Type: String
    MinLength: 4
    MaxLength: 8
Resources:
  Orders:
    Type: AWS::SQS::Queue
`,
  *check({ template: { parameters } }) {
    for (const { value: parameter } of parameters)
      for (const what of ['Length', 'Value']) {
        const entries = [`Min${what}`, `Max${what}`].map((name) => entryOf(parameter, name));
        const [least, most] = entries.map((entry) => Number(textOf(entry?.value) ?? NaN));
        for (const entry of entries) {
          const text = textOf(entry?.value);
          if (entry && text !== undefined && !Number.isFinite(Number(text)))
            yield { span: entry.value, message: `\`${entry.key}\` is a number; this is \`${text}\`.` };
        }
        const [first] = entries;
        if (first && least !== undefined && most !== undefined && least > most)
          yield { span: first.value, message: `\`Min${what}\` is above \`Max${what}\`, which is ${most}.` };
      }
  },
};
