import { checkRule } from '../../../support/template.ts';

describe('the type of a machine', () => {
  it('has a size that there is', () => {
    checkRule(
      'instance-class',
      `
      Resources:
        One: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image, InstanceType: t3.mciro } }
      #                                                                                   ^^^^^^^^ error: \`t3.mciro\` is no type of a machine. Did you mean \`t3.micro\`?
        Two: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image, InstanceType: micro } }
      #                                                                                   ^^^^^ error: \`micro\` is no type of a machine. Write for instance \`t3.micro\`.
        Three: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image, InstanceType: t2.metal } }
      #                                                                                     ^^^^^^^^ error: There is no \`metal\` in the family \`t2\`: it has nano, micro, small, medium, large, xlarge, 2xlarge.
      Parameters:
        Image: { Type: AWS::EC2::Image::Id }
    `,
    );
  });

  it('may be of a family that is not known yet', () => {
    checkRule(
      'instance-class',
      `
      Resources:
        One: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image, InstanceType: q42z-flex.metal-96xl } }
        Two: { Type: AWS::EC2::Instance, Properties: { ImageId: !Ref Image, InstanceType: !Ref Image } }
      Parameters:
        Image: { Type: AWS::EC2::Image::Id }
    `,
    );
  });

  it('has what its service puts around it', () => {
    checkRule(
      'instance-class',
      `
      Resources:
        Database: { Type: AWS::DocDB::DBInstance, Properties: { DBClusterIdentifier: a, DBInstanceClass: r5.large } }
      #                                                                                                  ^^^^^^^^ error: \`r5.large\` is no type of a database. Write for instance \`db.t3.micro\`.
        Cache: { Type: AWS::ElastiCache::CacheCluster, Properties: { CacheNodeType: cache.t3.micro, Engine: redis, NumCacheNodes: 1 } }
        Search: { Type: AWS::OpenSearchService::Domain, Properties: { ClusterConfig: { InstanceType: m5.large } } }
      #                                                                                              ^^^^^^^^ error: \`m5.large\` is no type of a search domain. Write for instance \`t3.small.search\`.
        Models:
          Type: AWS::SageMaker::EndpointConfig
          Properties:
            ProductionVariants:
              - { ModelName: a, VariantName: a, InstanceType: m5.large }
      #                                                       ^^^^^^^^ error: \`m5.large\` is no type of a model host. Write for instance \`ml.t3.medium\`.
              - { ModelName: b, VariantName: b, InstanceType: ml.m5.large }
    `,
    );
  });
});
