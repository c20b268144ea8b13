import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const pathedName: Rule = {
  code: 'pathed-name',
  cfnLint: ['E3050'],
  severity: 'error',
  documentation: `CodeBuild finds a role by its name only where the \`Path\` of the role is \`/\`. Of one with another path it needs the ARN: \`!GetAtt Role.Arn\`.`,
  bad: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Path: /build/
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: codebuild.amazonaws.com } }
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !Ref Role
      Artifacts: { Type: NO_ARTIFACTS }
      Environment: { ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/standard:7.0, Type: LINUX_CONTAINER }
      Source: { Type: NO_SOURCE, BuildSpec: 'version: 0.2' }
`,
  good: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Path: /build/
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Action: sts:AssumeRole, Principal: { Service: codebuild.amazonaws.com } }
  Project:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: !GetAtt Role.Arn
      Artifacts: { Type: NO_ARTIFACTS }
      Environment: { ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/standard:7.0, Type: LINUX_CONTAINER }
      Source: { Type: NO_SOURCE, BuildSpec: 'version: 0.2' }
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::CodeBuild::Project')) {
      const entry = entryOf(properties, 'ServiceRole');
      const role = effective.named(refOf(entry?.value) ?? '');
      const path = textOf(valueOf(role?.properties, 'Path'));
      if (entry && role?.type === 'AWS::IAM::Role' && path !== undefined && path !== '/')
        yield {
          span: entry.value,
          message: `\`${role.logicalId}\` is not found by its name, for its path is \`${path}\`. Use \`!GetAtt ${role.logicalId}.Arn\`.`,
        };
    }
  },
};
