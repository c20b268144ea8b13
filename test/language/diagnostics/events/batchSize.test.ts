import { checkDiagnostics } from '../../../support/template.ts';

describe('batch-size', () => {
  it('a FIFO queue gives ten messages at once', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties: { FifoQueue: true }
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              Order:
                Type: SQS
                Properties:
                  Queue: !GetAtt Orders.Arn
                  BatchSize: 100
      #                      ^^^ error: A FIFO queue gives at most 10 messages at once.
    `);
  });

  it('a FIFO queue has no window', () => {
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
                Type: SQS
                Properties:
                  Queue: arn:aws:sqs:eu-west-1:123456789012:orders.fifo
                  MaximumBatchingWindowInSeconds: 5
      #                                           ^ error: A FIFO queue has no batching window. Remove it.
    `);
  });

  it('ten messages need no window', () => {
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
                Type: SQS
                Properties:
                  Queue: arn:aws:sqs:eu-west-1:123456789012:orders
                  BatchSize: 10
    `);
  });
});
