import type { Value } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import { functionCalls, listArguments, notOfKind } from './functionCalls.ts';

export const cidrArguments: Rule = {
  code: 'cidr-arguments',
  cfnLint: ['E1024'],
  severity: 'error',
  documentation: `[\`Fn::Cidr\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html) takes an IP block, how many blocks to make of it (1 to 256), and how many bits each has for its addresses (1 to 128).`,
  bad: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !Cidr [10.0.0.0/16, 300, 8]]
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !Select [0, !Cidr [10.0.0.0/16, 4, 8]]
`,
  *check(context) {
    for (const { value } of functionCalls(context, 'Fn::Cidr')) {
      const taken = listArguments(value, [2, 3], 'an IP block, a count and a number of bits');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      const [block, count, bits] = taken.items;
      yield* notOfKind(block, 'text', 'The IP block of `!Cidr`', context, value.nameSpan);
      yield* notBetween(count, 256, 'The count of `!Cidr`');
      yield* notBetween(bits, 128, 'The number of bits of `!Cidr`');
    }
  },
};

function* notBetween(value: Value | undefined, most: number, what: string): Iterable<Finding> {
  if (!value || value.kind === 'intrinsic') return;
  const number = value.kind === 'scalar' && /^\d+$/.test(value.source) ? Number(value.source) : NaN;
  if (number >= 1 && number <= most) return;
  yield { span: value, message: `${what} is a number from 1 to ${most}.` };
}
