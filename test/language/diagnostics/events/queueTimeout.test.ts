import { checkDiagnostics } from '../../../support/template.ts';

describe('queue-timeout', () => {
  it('the visibility of a queue may be too short through parameters', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        Seconds: { Type: Number, Default: 20 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties: { VisibilityTimeout: !Ref Seconds }
      #                                    ^^^^^^^^^^^^ error: \`Orders\` hides messages for 20 s, but \`F\` may take 25 s. Give \`VisibilityTimeout: 150\`.
        F:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn:aws:iam::123456789012:role/place
            Runtime: nodejs22.x
            Handler: index.handler
            Timeout: 25
            Code: { ZipFile: exports.handler = 1 }
        Mapping:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            FunctionName: !Ref F
            EventSourceArn: !GetAtt Orders.Arn
    `);
  });

  it('a queue hides messages for thirty seconds, longer than a function takes that says nothing', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders: { Type: AWS::SQS::Queue }
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Order:
                Type: SQS
                Properties: { Queue: !GetAtt Orders.Arn }
    `);
  });
});
