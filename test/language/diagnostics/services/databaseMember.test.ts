import { checkRule } from '../../../support/template.ts';

describe('an instance of a database cluster', () => {
  it('is encrypted as its cluster is', () => {
    checkRule(
      'database-member',
      `
      Resources:
        Cluster:
          Type: AWS::RDS::DBCluster
          DeletionPolicy: Delete
          Properties: { Engine: aurora-mysql, StorageEncrypted: true, MasterUsername: shop, ManageMasterUserPassword: true }
        Writer:
          Type: AWS::RDS::DBInstance
          DeletionPolicy: Delete
          Properties: { Engine: aurora-mysql, StorageEncrypted: false, DBInstanceClass: db.r6g.large, DBClusterIdentifier: !Ref Cluster }
      #                                                         ^^^^^ error: \`StorageEncrypted\` of \`Cluster\` is \`true\`.
        Reader:
          Type: AWS::RDS::DBInstance
          DeletionPolicy: Delete
          Properties: { Engine: !GetAtt Cluster.Engine, DBInstanceClass: db.r6g.large, DBClusterIdentifier: !Ref Cluster }
    `,
    );
  });
});
