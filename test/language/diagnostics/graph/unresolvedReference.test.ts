import { checkRule } from '../../../support/template.ts';

describe('unresolved-reference', () => {
  it('finds what no parameter or resource is called, in each form', () => {
    checkRule(
      'unresolved-reference',
      `
      Parameters:
        Stage:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DependsOn: [Ordres, Audit]
      #               ^^^^^^ error: \`Ordres\` is no resource of this template. Did you mean \`Orders\`?
          Properties:
            QueueName: !Ref Stag
      #                     ^^^^ error: \`Stag\` is no parameter or resource of this template. Did you mean \`Stage\`?
            KmsMasterKeyId: !GetAtt Ordrs.Arn
      #                             ^^^^^ error: \`Ordrs\` is no resource of this template. Did you mean \`Orders\`?
            Tags:
              - Key: !Sub 'a-\${Stage}-\${Missing}-\${Gone.Arn}-\${!Literal}'
      #                                 ^^^^^^^ error: \`Missing\` is no parameter or resource of this template.
      #                                            ^^^^ error: \`Gone\` is no resource of this template.
                Value: { 'Fn::GetAtt': [Orders2, Arn] }
      #                                 ^^^^^^^ error: \`Orders2\` is no resource of this template. Did you mean \`Orders\`?
        Audit:
          Type: AWS::SNS::Topic
    `,
    );
  });

  it('finds conditions that do not exist', () => {
    checkRule(
      'unresolved-reference',
      `
      Conditions:
        IsProd: !Equals [!Ref AWS::Region, eu-west-1]
        Both: !And [!Condition IsProd, Condition: IsDev]
      #                                           ^^^^^ error: \`IsDev\` is no condition of this template.
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Condition: IsPord
      #              ^^^^^^ error: \`IsPord\` is no condition of this template. Did you mean \`IsProd\`?
          Properties:
            DelaySeconds: !If [IsProduction, 1, 2]
      #                        ^^^^^^^^^^^^ error: \`IsProduction\` is no condition of this template.
      Outputs:
        Url:
          Condition: Neither
      #              ^^^^^^^ error: \`Neither\` is no condition of this template.
          Value: !Ref Orders
    `,
    );
  });

  it('does not take a policy statement’s Condition for one', () => {
    checkRule(
      'unresolved-reference',
      `
      Resources:
        Policy:
          Type: AWS::SQS::QueuePolicy
          Properties:
            PolicyDocument:
              Statement:
                - Effect: Allow
                  Condition:
                    StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }
    `,
    );
  });

  it('says that a parameter has no attributes', () => {
    checkRule(
      'unresolved-reference',
      `
      Parameters:
        Stage:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !GetAtt Stage.Value
      #                        ^^^^^ error: \`Stage\` is a parameter and has no attributes. Use \`!Ref Stage\`.
    `,
    );
  });

  it('knows the variables of !Sub', () => {
    checkRule(
      'unresolved-reference',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub
              - '\${Name}-\${Other}'
      #                    ^^^^^ error: \`Other\` is no parameter or resource of this template.
              - Name: !Ref AWS::StackName
    `,
    );
  });

  it('points into strings over several lines', () => {
    checkRule(
      'unresolved-reference',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub |
              first \${AWS::Region}
              then \${Missing}
      #              ^^^^^^^ error: \`Missing\` is no parameter or resource of this template.
    `,
    );
  });

  it('points into JSON strings', () => {
    checkRule(
      'unresolved-reference',
      `
      { "Resources": { "Orders": { "Type": "AWS::SQS::Queue", "Properties": {
        "QueueName": { "Fn::Sub": "\\"\${Missing}\\"" },
      #                                ^^^^^^^ error: \`Missing\` is no parameter or resource of this template.
        "Fifo": { "Ref": "Gone" }
      #                   ^^^^ error: \`Gone\` is no parameter or resource of this template.
      } } } }
    `,
    );
  });

  it('knows what SAM generates', () => {
    checkRule(
      'unresolved-reference',
      `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Connectors:
            Write:
              Properties: { Destination: { Id: Orders }, Permissions: [Write] }
          Properties:
            Handler: index.handler
            Runtime: nodejs22.x
            InlineCode: exports.handler = () => 1
            AutoPublishAlias: live
            FunctionUrlConfig: { AuthType: NONE }
            Events:
              Get: { Type: Api, Properties: { Path: /, Method: get } }
              Clock: { Type: Schedule, Properties: { Schedule: rate(1 day) } }
        Orders:
          Type: AWS::SQS::Queue
        Rest:
          Type: AWS::Serverless::Api
          Properties: { StageName: Prod }
      Outputs:
        A: { Value: !GetAtt HelloRole.Arn }
        B: { Value: !Ref Hello.Version }
        C: { Value: !Ref HelloAliaslive }
        D: { Value: !GetAtt HelloUrl.FunctionUrl }
        E: { Value: !Sub 'https://\${ServerlessRestApi}.execute-api/\${ServerlessRestApi.Stage}' }
        F: { Value: !Ref RestProdStage }
        G: { Value: !Ref HelloClock }
        H: { Value: !Ref HelloGetPermissionProd }
        I: { Value: !Ref HelloWritePolicy }
        J: { Value: !Ref Rest.Stage }
        K: { Value: !Ref ServerlessHttpApi }
      #                  ^^^^^^^^^^^^^^^^^ error: \`ServerlessHttpApi\` is no parameter or resource of this template.
        L: { Value: !GetAtt HelloRol.Arn }
      #                     ^^^^^^^^ error: \`HelloRol\` is no resource of this template.
    `,
    );
  });

  for (const [what, head] of [
    ['a macro of the user', 'Transform: [AWS::Serverless-2016-10-31, MyMacro]'],
    ['an include', 'Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/part.yaml } }'],
    ['an include at the top', 'Fn::Transform: { Name: AWS::Include }'],
  ] as const) {
    it(`is quiet where the name may come from ${what}`, () => {
      checkRule(
        'unresolved-reference',
        `
        ${head}
        Outputs:
          Url:
            Value: !Ref Somewhere
      `,
      );
    });
  }

  it('knows the names that Fn::ForEach makes, and is quiet inside of it', () => {
    checkRule(
      'unresolved-reference',
      `
      Transform: AWS::LanguageExtensions
      Resources:
        Fn::ForEach::Topics:
          - Name
          - [A, B]
          - Topic\${Name}:
              Type: AWS::SNS::Topic
              Properties:
                TopicName: !Ref Name
      Outputs:
        A:
          Value: !Ref TopicA
        B:
          Value: !Ref QueueA
      #               ^^^^^^ error: \`QueueA\` is no parameter or resource of this template.
    `,
    );
  });

  it('is quiet about a name that a syntax error hides', () => {
    checkRule(
      'unresolved-reference',
      `
      {
        "Resources": {
          "Orders" { "Type": "AWS::SQS::Queue" },
          "Audit": { "Type": "AWS::SNS::Topic", "DependsOn": "Orders" }
        }
      }
    `,
    );
  });
});
