import { checkRule } from '../../../support/template.ts';

describe('a copy of a backup', () => {
  it('stays in cold storage too', () => {
    checkRule(
      'backup-lifecycle',
      `
      Resources:
        Plan:
          Type: AWS::Backup::BackupPlan
          Properties:
            BackupPlan:
              BackupPlanName: daily
              BackupPlanRule:
                - RuleName: daily
                  TargetBackupVault: shop
                  Lifecycle: { DeleteAfterDays: 60 }
                  CopyActions:
                    - DestinationBackupVaultArn: arn:aws:backup:eu-west-1:123456789012:backup-vault:a
                      Lifecycle: { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 90 }
      #                                                                            ^^ error: A backup stays in cold storage for at least 90 days; here it is 89.
    `,
    );
  });
});
