import { hasLanguageExtensions } from '../../macros.ts';
import type { Rule } from '../rule.ts';
import { functionCalls, listArguments, notOfKind } from './functionCalls.ts';

export const findInMapArguments: Rule = {
  code: 'find-in-map-arguments',
  cfnLint: ['E1011'],
  severity: 'error',
  documentation: `[\`Fn::FindInMap\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-findinmap.html) takes a mapping and the two keys that lead to a value in it. With the transform \`AWS::LanguageExtensions\` a map with a \`DefaultValue\` may follow.`,
  bad: `
Mappings:
  Limits:
    prod:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !FindInMap [Limits, prod]
`,
  good: `
Mappings:
  Limits:
    prod:
      Seconds: 30
Resources:
  Orders:
    Type: AWS::SQS::Queue
Outputs:
  Answer:
    Value: !FindInMap [Limits, prod, Seconds]
`,
  *check(context) {
    const extended = hasLanguageExtensions(context.template);
    for (const { value } of functionCalls(context, 'Fn::FindInMap')) {
      const taken = listArguments(value, [3, extended ? 4 : 3], 'a mapping and two keys');
      if ('finding' in taken) {
        yield taken.finding;
        continue;
      }
      for (const item of taken.items.slice(0, 3))
        yield* notOfKind(item, 'text', 'What `!FindInMap` looks up', context, value.nameSpan);
    }
  },
};
