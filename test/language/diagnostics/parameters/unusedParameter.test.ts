import { checkRule } from '../../../support/template.ts';

describe('unused-parameter', () => {
  it('finds a parameter that nothing uses', () => {
    checkRule(
      'unused-parameter',
      `
      Parameters:
        Stage:
      # ^^^^^ warning: The parameter \`Stage\` is not used.
          Type: String
        Used:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref Used
    `,
    );
  });

  it('counts every way to use one', () => {
    checkRule(
      'unused-parameter',
      `
      Parameters:
        A: { Type: String }
        B: { Type: String }
        C: { Type: String }
        D: { Type: 'AWS::EC2::VPC::Id' }
        E: { Type: String }
      Conditions:
        IsLive: !Equals [!Ref A, live]
      Rules:
        Same:
          Assertions:
            - Assert: !Equals [!ValueOf [D, Tags.Department], it]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: IsLive
          Properties:
            QueueName: !Sub ['\${B}-\${Name}', { Name: !Ref C }]
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Environment:
            Variables:
              E: !Ref E
    `,
    );
  });

  it('is quiet where an include may use it', () => {
    checkRule(
      'unused-parameter',
      `
      Parameters:
        Stage:
          Type: String
      Resources:
        Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/part.yaml } }
    `,
    );
  });

  it('is quiet where functions make names', () => {
    checkRule(
      'unused-parameter',
      `
      Transform: AWS::LanguageExtensions
      Parameters:
        StageA: { Type: String }
      Conditions:
        Fn::ForEach::Live:
          - Letter
          - [A]
          - IsLive\${Letter}: !Equals [{ Ref: !Sub 'Stage\${Letter}' }, live]
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });
});
