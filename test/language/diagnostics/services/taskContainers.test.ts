import { checkRule } from '../../../support/template.ts';

describe('the containers of a task', () => {
  it('are not all without importance', () => {
    checkRule(
      'task-containers',
      `
      Resources:
        Task:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions:
              - { Name: one, Image: one, Memory: 128, Essential: false }
      #                                                          ^^^^^ error: At least one container of a task is essential.
              - { Name: two, Image: two, Memory: 128, Essential: false }
        Other:
          Type: AWS::ECS::TaskDefinition
          Properties:
            ContainerDefinitions:
              - { Name: one, Image: one, Memory: 128, Essential: false }
              - { Name: two, Image: two, Memory: 128, Essential: !Ref AWS::NoValue }
    `,
    );
  });
});
