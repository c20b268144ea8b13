import { entryOf, textOf, type MapValue } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule } from '../rule.ts';

export const creationPolicy: Rule = {
  code: 'creation-policy',
  cfnLint: ['E3055'],
  severity: 'error',
  documentation: `[\`CreationPolicy\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-creationpolicy.html) makes CloudFormation wait for signals: with \`ResourceSignal\` and, of Auto Scaling groups, \`AutoScalingCreationPolicy\`; AppStream fleets have \`StartFleet\`.`,
  bad: `
Resources:
  Ready:
    Type: AWS::CloudFormation::WaitCondition
    CreationPolicy:
      ResourceSignals:
        Timeout: PT15M
`,
  good: `
Resources:
  Ready:
    Type: AWS::CloudFormation::WaitCondition
    CreationPolicy:
      ResourceSignal:
        Timeout: PT15M
`,
  *checkResources({ resources }) {
    for (const { body } of resources) {
      const policy = entryOf(body, 'CreationPolicy');
      if (!policy) continue;
      if (policy.value.kind === 'map') yield* unknownKeys(policy.value);
      else if (policy.value.kind === 'list' || textOf(policy.value) !== undefined)
        yield { span: policy.value, message: '`CreationPolicy` is a map.' };
    }
  },
};

const known = ['AutoScalingCreationPolicy', 'ResourceSignal', 'StartFleet'];

function* unknownKeys({ entries }: MapValue): Iterable<Finding> {
  for (const { key, keySpan } of entries)
    if (!known.includes(key) && !key.startsWith('Fn::'))
      yield { span: keySpan, message: `A \`CreationPolicy\` has no \`${key}\`.${didYouMean(key, known)}` };
}
