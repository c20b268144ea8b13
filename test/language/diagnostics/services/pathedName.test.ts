import { checkRule } from '../../../support/template.ts';

describe('the role of a project', () => {
  it('is found by its name where its path is the usual one', () => {
    checkRule(
      'pathed-name',
      `
      Resources:
        Role: { Type: AWS::IAM::Role, Properties: { Path: /, AssumeRolePolicyDocument: {} } }
        Project:
          Type: AWS::CodeBuild::Project
          Properties:
            ServiceRole: !Ref Role
            Artifacts: { Type: NO_ARTIFACTS }
            Environment: { ComputeType: BUILD_GENERAL1_SMALL, Image: a, Type: LINUX_CONTAINER }
            Source: { Type: NO_SOURCE, BuildSpec: 'version: 0.2' }
    `,
    );
  });
});
