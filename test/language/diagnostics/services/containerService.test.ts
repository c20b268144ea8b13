import { checkRule } from '../../../support/template.ts';

describe('a service for Fargate', () => {
  it('has a task for Fargate', () => {
    checkRule(
      'container-service',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            RequiresCompatibilities: [EC2]
            ContainerDefinitions: [{ Name: shop, Image: shop, Memory: 256 }]
        Service:
          Type: AWS::ECS::Service
          Properties:
            LaunchType: FARGATE
      #                 ^^^^^^^ error: \`Task\` is no task for Fargate: add \`FARGATE\` to its \`RequiresCompatibilities\`.
            TaskDefinition: !Ref Task
            NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [subnet-12345678] } }
    `,
    );
  });

  it('is checked at the port that its container gets', () => {
    checkRule(
      'container-service',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions: [{ Name: shop, Image: shop, Memory: 256, PortMappings: [{ ContainerPort: 80, HostPort: 0 }] }]
        Targets:
          Type: AWS::ElasticLoadBalancingV2::TargetGroup
          Properties: { Port: 80, Protocol: HTTP, VpcId: vpc-12345678, HealthCheckPort: '80' }
        Service:
          Type: AWS::ECS::Service
          Properties:
            TaskDefinition: !Ref Task
            LoadBalancers: [{ TargetGroupArn: !Ref Targets, ContainerName: shop, ContainerPort: 80 }]
      #                                       ^^^^^^^^^^^^ error: With \`HostPort: 0\` the \`HealthCheckPort\` of \`Targets\` is \`traffic-port\`.
    `,
    );
  });
});
