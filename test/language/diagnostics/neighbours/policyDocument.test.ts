import { checkDiagnostics } from '../../../support/template.ts';

describe('policy-document', () => {
  it('the policy of an identity has no principal', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Policy:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Action: s3:GetObject
                  Resource: '*'
                  Principal: '*'
      #           ^^^^^^^^^ error: The policy of an identity has no \`Principal\`.
    `);
  });

  it('statements of SAM functions need a resource', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Policies:
              - Statement:
                  - Effect: Allow
      #             ^^^^^^ error: This statement needs \`Resource\`.
                    Action: s3:GetObject
    `);
  });

  it('actions have a service', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Policies:
              - Statement:
                  - Effect: Allow
                    Action: GetObject
      #                     ^^^^^^^^^ error: \`GetObject\` is no action: write for instance \`s3:GetObject\`.
                    Resource: '*'
    `);
  });

  it('versions of policies are two', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: '2012-10-18'
      #                ^^^^^^^^^^^^ error: \`Version\` of a policy is \`2012-10-17\`.
              Statement:
                - Effect: Allow
                  Action: sts:AssumeRole
                  Principal: { Service: lambda.amazonaws.com }
    `);
  });

  it('policies may use NotAction, conditions and wildcards', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Policy:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                Effect: Deny
                NotAction: ['iam:Get*', '*']
                Resource: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/*'
                Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }
    `);
  });
});
