import { textOf, valueOf } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const databaseMember: Rule = {
  code: 'database-member',
  cfnLint: ['E3707', 'E3709'],
  severity: 'error',
  documentation: `An RDS instance in a cluster has the \`Engine\` of the cluster, and its \`StorageEncrypted\` where it says one.`,
  bad: `
Resources:
  Cluster:
    Type: AWS::RDS::DBCluster
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      Engine: aurora-mysql
      ManageMasterUserPassword: true
      MasterUsername: shop
  Writer:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      DBClusterIdentifier: !Ref Cluster
      DBInstanceClass: db.r6g.large
      Engine: aurora-postgresql
`,
  good: `
Resources:
  Cluster:
    Type: AWS::RDS::DBCluster
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      Engine: aurora-mysql
      ManageMasterUserPassword: true
      MasterUsername: shop
  Writer:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      DBClusterIdentifier: !Ref Cluster
      DBInstanceClass: db.r6g.large
      Engine: aurora-mysql
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::RDS::DBInstance')) {
      const cluster = effective.named(refOf(valueOf(properties, 'DBClusterIdentifier')) ?? '');
      if (cluster?.type !== 'AWS::RDS::DBCluster') continue;
      for (const name of ['Engine', 'StorageEncrypted']) {
        const value = valueOf(properties, name);
        const [own, common] = [textOf(value), textOf(valueOf(cluster.properties, name))];
        if (value && own !== undefined && common !== undefined && own !== common)
          yield { span: value, message: `\`${name}\` of \`${cluster.logicalId}\` is \`${common}\`.` };
      }
    }
  },
};
