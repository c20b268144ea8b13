import { checkDiagnostics } from '../../../support/template.ts';

describe('starting-position', () => {
  it('a stream event of SAM needs a starting position', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Order:
      #       ^^^^^ error: A \`Kinesis\` event needs \`StartingPosition\`, such as \`TRIM_HORIZON\`.
                Type: Kinesis
                Properties:
                  Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/orders
    `);
  });

  it('a timestamp must be given', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Order:
                Type: Kinesis
                Properties:
                  Stream: arn:aws:kinesis:eu-west-1:123456789012:stream/orders
                  StartingPosition: AT_TIMESTAMP
      #                             ^^^^^^^^^^^^ error: \`AT_TIMESTAMP\` needs \`StartingPositionTimestamp\`.
    `);
  });

  it('a queue has no starting position', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders: { Type: AWS::SQS::Queue }
        Mapping:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            FunctionName: place
            EventSourceArn: !GetAtt Orders.Arn
            StartingPosition: LATEST
      #     ^^^^^^^^^^^^^^^^ error: A queue has no \`StartingPosition\`. Remove it.
    `);
  });
});
