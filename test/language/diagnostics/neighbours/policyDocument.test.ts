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

  it('a statement of an identity has a name of its own', () => {
    checkDiagnostics(`
      Resources:
        Policy:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Sid: Read, Effect: Allow, Action: s3:GetObject, Resource: '*' }
                - { Sid: Read, Effect: Allow, Action: s3:PutObject, Resource: '*' }
      #                  ^^^^ error: Another statement has the \`Sid\` \`Read\`.
    `);
  });

  it('an account has 12 digits', () => {
    checkDiagnostics(`
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: '2012-10-17'
              Statement:
                - { Effect: Allow, Action: sts:AssumeRole, Principal: { AWS: 'arn:aws:iam::root' } }
      #                                                                      ^^^^^^^^^^^^^^^^^^^ error: \`arn:aws:iam::root\` names no account: its ID has 12 digits.
                - { Effect: Allow, Action: sts:AssumeRole, Principal: { AWS: '12345' } }
      #                                                                      ^^^^^^^ error: \`12345\` names no account: its ID has 12 digits.
                - { Effect: Allow, Action: sts:AssumeRole, Principal: { AWS: 'arn:aws:iam::123456789012:root' } }
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

  it('statements have an action or its opposite, and resources are ARNs', () => {
    checkDiagnostics(`
      Resources:
        Policy:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument:
              Statement:
                - Sid: not so
      #                ^^^^^^ error: \`Sid\` consists of letters and digits.
                  Effect: Allow
                  Action: 's3:*'
                  NotAction: s3:GetObject
      #           ^^^^^^^^^ error: \`NotAction\` and \`Action\` exclude each other.
                  Resource: [orders, '*', { Ref: AWS::StackId }]
      #                      ^^^^^^ error: A resource is an ARN, or \`*\`.
                  Condition: { StringEqual: { 's3:prefix': x }, StringLikeIfExists: { 's3:prefix': x } }
      #                        ^^^^^^^^^^^ error: \`StringEqual\` is no operator of conditions, such as \`StringEquals\`.
    `);
  });

  it('policies have statements, which are maps', () => {
    checkDiagnostics(`
      Resources:
        Policy:
          Type: AWS::IAM::ManagedPolicy
          Properties:
            PolicyDocument: { Version: '2012-10-17' }
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error: A policy needs \`Statement\`.
        Other:
          Type: AWS::IAM::ManagedPolicy
          Properties: { PolicyDocument: { Statement: [all] } }
      #                                               ^^^ error: A statement is a map.
    `);
  });

  it('principals are services, accounts and ARNs', () => {
    checkDiagnostics(`
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Statement:
                - { Effect: Allow, Action: 'sts:AssumeRole', Principal: { Service: [lambda, edgelambda.amazonaws.com] } }
      #                                                                             ^^^^^^ error: \`lambda\` is no service: write for instance \`lambda.amazonaws.com\`.
                - { Effect: Allow, Action: 'sts:AssumeRole', Principal: { AWS: [me, '123456789012'] } }
      #                                                                         ^^ error: \`me\` is no principal: write an account, an ARN or \`*\`.
                - { Effect: Allow, Action: 'sts:AssumeRole', Principal: { Services: lambda.amazonaws.com } }
      #                                                                   ^^^^^^^^ error: There is no principal \`Services\`. Did you mean \`Service\`?
                - { Effect: Allow, Action: 'sts:AssumeRole', Principal: [me] }
      #                                                                 ^^^^ error: A principal is \`*\`, or a map such as \`Service: lambda.amazonaws.com\`.
    `);
  });
});
