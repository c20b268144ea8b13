import { checkRule } from '../../../support/template.ts';

describe('circular-dependency', () => {
  it('points at each reference of the circle', () => {
    checkRule(
      'circular-dependency',
      `
      Resources:
        A:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub '\${B.TopicName}-x'
      #                        ^ error: Circular dependency: A → B → C → A.
        B:
          Type: AWS::SNS::Topic
          DependsOn: C
      #              ^ error: Circular dependency: B → C → A → B.
        C:
          Type: AWS::SNS::Topic
          Properties:
            DisplayName: !Ref A
      #                       ^ error: Circular dependency: C → A → B → C.
        D:
          Type: AWS::SNS::Topic
          DependsOn: C
    `,
    );
  });

  it('finds a resource that refers to itself', () => {
    checkRule(
      'circular-dependency',
      `
      Resources:
        A:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref A
      #                     ^ error: \`A\` refers to itself.
    `,
    );
  });

  it('finds what Globals gives a function', () => {
    checkRule(
      'circular-dependency',
      `
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function:
          Environment:
            Variables:
              PLACE: !Ref Place
      Resources:
        Place:
      # ^^^^^ error: \`Place\` refers to itself.
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
    `,
    );
  });

  it('knows that SAM makes resources of events', () => {
    checkRule(
      'circular-dependency',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: live
            DefinitionBody: { x: !GetAtt Place.Arn }
        Place:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
            Events:
              Post: { Type: Api, Properties: { RestApiId: !Ref Api, Path: /, Method: post } }
    `,
    );
  });

  it('is quiet where conditions decide', () => {
    checkRule(
      'circular-dependency',
      `
      Resources:
        A:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !If [IsLive, !GetAtt B.TopicName, a]
        B:
          Type: AWS::SNS::Topic
          DependsOn: A
        C:
          Type: AWS::SNS::Topic
          Condition: IsLive
          DependsOn: D
        D:
          Type: AWS::SNS::Topic
          DependsOn: C
    `,
    );
  });
});
