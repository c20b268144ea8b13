import { type Value, valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const leastDaysInColdStorage = 90;

export const backupLifecycle: Rule = {
  code: 'backup-lifecycle',
  cfnLint: ['E3504'],
  severity: 'error',
  documentation: `A backup that moves to [cold storage](https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html) stays there for at least ${leastDaysInColdStorage} days: \`DeleteAfterDays\` is that much more than \`MoveToColdStorageAfterDays\`.`,
  bad: `
Resources:
  Plan:
    Type: AWS::Backup::BackupPlan
    Properties:
      BackupPlan:
        BackupPlanName: daily
        BackupPlanRule:
          - RuleName: daily
            TargetBackupVault: shop
            Lifecycle: { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 60 }
`,
  good: `
Resources:
  Plan:
    Type: AWS::Backup::BackupPlan
    Properties:
      BackupPlan:
        BackupPlanName: daily
        BackupPlanRule:
          - RuleName: daily
            TargetBackupVault: shop
            Lifecycle: { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 120 }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Backup::BackupPlan'))
      for (const rule of writtenItems(valueOf(properties, 'BackupPlan', 'BackupPlanRule'))) {
        const lifecycles = [
          valueOf(rule, 'Lifecycle'),
          ...writtenItems(valueOf(rule, 'CopyActions')).map((copy) => valueOf(copy, 'Lifecycle')),
        ];
        for (const lifecycle of lifecycles) {
          const end = valueOf(lifecycle, 'DeleteAfterDays');
          const daysInColdStorage = days(end) - days(valueOf(lifecycle, 'MoveToColdStorageAfterDays'));
          if (end && daysInColdStorage < leastDaysInColdStorage)
            yield {
              span: end,
              message: `A backup stays in cold storage for at least ${leastDaysInColdStorage} days; here it is ${daysInColdStorage}.`,
            };
        }
      }
  },
};

/** NaN where it is not written. */
function days(value: Value | undefined): number {
  return value?.kind === 'scalar' && value.source !== '' ? Number(value.source) : NaN;
}
