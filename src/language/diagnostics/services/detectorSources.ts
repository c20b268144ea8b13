import { entryOf, valueOf } from '../../../template/value.ts';
import { isGiven } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const detectorSources: Rule = {
  code: 'detector-sources',
  cfnLint: ['E3063'],
  severity: 'error',
  documentation: `A GuardDuty detector says what it watches in [\`Features\`](https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html) or in the older \`DataSources\`, not in both.`,
  bad: `
Resources:
  Guard:
    Type: AWS::GuardDuty::Detector
    Properties:
      Enable: true
      DataSources: { S3Logs: { Enable: true } }
      Features: [{ Name: S3_DATA_EVENTS, Status: ENABLED }]
`,
  good: `
Resources:
  Guard:
    Type: AWS::GuardDuty::Detector
    Properties:
      Enable: true
      Features: [{ Name: S3_DATA_EVENTS, Status: ENABLED }]
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::GuardDuty::Detector')) {
      const older = entryOf(properties, 'DataSources');
      const features = valueOf(properties, 'Features');
      if (older && older.value.kind !== 'intrinsic' && isGiven(features) && features.kind !== 'intrinsic')
        yield { span: older.keySpan, message: '`DataSources` and `Features` exclude each other.' };
    }
  },
};
