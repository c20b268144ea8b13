import { checkRule } from '../../../support/template.ts';

describe('a task for Fargate', () => {
  it('has a size and a network', () => {
    checkRule(
      'fargate-task',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties: { RequiresCompatibilities: [FARGATE], NetworkMode: bridge, Cpu: 1 vCPU }
      #                 ^^^^^^^^^^^^^^^^^^^^^^^ error: A task for Fargate needs \`Memory\`.
      #                                                                  ^^^^^^ error: The network of a task for Fargate is \`awsvpc\`.
        Other:
          Type: AWS::ECS::TaskDefinition
          Properties: { RequiresCompatibilities: [EC2] }
    `,
    );
  });

  it('has one of the sizes there are', () => {
    checkRule(
      'fargate-task',
      `
      Resources:
        Small:
          Type: AWS::ECS::TaskDefinition
          Properties: { RequiresCompatibilities: [FARGATE], NetworkMode: awsvpc, Cpu: .25 vCPU, Memory: 2 GB }
        Large:
          Type: AWS::ECS::TaskDefinition
          Properties: { RequiresCompatibilities: [FARGATE], NetworkMode: awsvpc, Cpu: 4096, Memory: 4096 }
      #                                                                                             ^^^^ error: With 4096 units of CPU a task for Fargate has 8192 to 30720 MiB, not 4096.
        Odd:
          Type: AWS::ECS::TaskDefinition
          Properties: { RequiresCompatibilities: [FARGATE], NetworkMode: awsvpc, Cpu: 300, Memory: !Ref Memory }
      #                                                                               ^^^ error: Fargate has no tasks with 300 units of CPU: write 256, 512, 1024 …
    `,
    );
  });
});

describe('the logs of a task for Fargate', () => {
  it('go where Fargate can send them', () => {
    checkRule(
      'fargate-task',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            RequiresCompatibilities: [FARGATE]
            NetworkMode: awsvpc
            Cpu: '256'
            Memory: '512'
            ContainerDefinitions:
              - { Name: shop, Image: shop, LogConfiguration: { LogDriver: json-file } }
      #                                                                   ^^^^^^^^^ error: On Fargate logs go to one of awslogs, splunk, awsfirelens.
              - { Name: mesh, Image: mesh, LogConfiguration: { LogDriver: awsfirelens } }
    `,
    );
  });
});
