import { checkDiagnostics } from '../../../support/template.ts';

describe('fifo-queue', () => {
  it('a standard topic has no name in .fifo', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::SNS::Topic
          Properties:
            TopicName: orders.fifo
      #                ^^^^^^^^^^^ error: Only a FIFO topic has a name in \`.fifo\`. Add \`FifoTopic: true\`.
    `);
  });

  it('True is true, and so is a text of it', () => {
    checkDiagnostics(`
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: orders.fifo
            FifoQueue: True
            ContentBasedDeduplication: True
        Shipments:
          Type: AWS::SQS::Queue
          Properties:
            FifoQueue: 'TRUE'
            ContentBasedDeduplication: 'true'
    `);
  });

  it('the dead letters of a FIFO queue go to one', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Failed: { Type: AWS::SQS::Queue }
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            FifoQueue: true
            RedrivePolicy:
              deadLetterTargetArn: !GetAtt Failed.Arn
      #                            ^^^^^^^^^^^^^^^^^^ error: The dead-letter queue of a FIFO queue is a FIFO queue.
              maxReceiveCount: 3
    `);
  });
});
