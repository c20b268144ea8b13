import { checkRule } from '../../../support/template.ts';

describe('a pipeline', () => {
  it('has sources in its first stage alone', () => {
    checkRule(
      'pipeline-actions',
      `
      Resources:
        Delivery:
          Type: AWS::CodePipeline::Pipeline
          Properties:
            RoleArn: arn:aws:iam::123456789012:role/delivery
            ArtifactStore: { Type: S3, Location: artifacts }
            Stages:
              - Name: First
                Actions:
                  - { Name: Build, ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }, Configuration: { ProjectName: a } }
      #                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: This action needs \`InputArtifacts\`.
      #                                                      ^^^^^ error: The first stage of a pipeline has actions of the category \`Source\` only.
              - Name: Second
                Actions:
                  - { Name: Code, ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }, OutputArtifacts: [{ Name: code }] }
      #                                                     ^^^^^^ error: Only the first stage of a pipeline has actions of the category \`Source\`.
                  - { Name: More, ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }, OutputArtifacts: [{ Name: code }] }
      #                                                     ^^^^^^ error: Only the first stage of a pipeline has actions of the category \`Source\`.
      #                                                                                                                                 ^^^^ error: Another action makes the artifact \`code\` already.
    `,
    );
  });

  it('is not judged where a function gives names', () => {
    checkRule(
      'pipeline-actions',
      `
      Resources:
        Delivery:
          Type: AWS::CodePipeline::Pipeline
          Properties:
            RoleArn: arn:aws:iam::123456789012:role/delivery
            ArtifactStore: { Type: S3, Location: artifacts }
            Stages:
              - Name: First
                Actions:
                  - { Name: Code, ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }, OutputArtifacts: [{ Name: !Ref AWS::StackName }] }
              - Name: Second
                Actions:
                  - { Name: Build, ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }, InputArtifacts: [{ Name: shop }] }
    `,
    );
  });
});
