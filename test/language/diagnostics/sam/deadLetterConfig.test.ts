import { checkDiagnostics } from '../../../support/template.ts';

describe('dead-letter-config', () => {
  it('says “Type makes a queue, Arn names one. Give one of them”', () => {
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
              E:
                Type: Schedule
                Properties:
                  Schedule: rate(1 minute)
                  DeadLetterConfig:
                    Arn: arn:aws:sqs:us-east-1:1:q
                    Type: SQS
      #             ^^^^ error: \`Type\` makes a queue, \`Arn\` names one. Give one of them.
    `);
  });

  it('says “DeadLetterConfig needs Arn of a queue, or Type: SQS to make one”', () => {
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
              E:
                Type: Schedule
                Properties:
                  Schedule: rate(1 minute)
                  DeadLetterConfig:
      #           ^^^^^^^^^^^^^^^^ error: \`DeadLetterConfig\` needs \`Arn\` of a queue, or \`Type: SQS\` to make one.
                    QueueLogicalId: X
    `);
  });

  it('says “Type of DeadLetterConfig can only be SQS”', () => {
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
              E:
                Type: EventBridgeRule
                Properties:
                  Pattern: {source: [a]}
                  DeadLetterConfig:
                    Type: SNS
      #                   ^^^ error: \`Type\` of \`DeadLetterConfig\` can only be \`SQS\`.
    `);
  });

  it('says “DeadLetterQueue needs TargetArn”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            DeadLetterQueue:
      #     ^^^^^^^^^^^^^^^ error: \`DeadLetterQueue\` needs \`TargetArn\`.
              Type: SQS
    `);
  });

  it('says “Type of DeadLetterQueue is SQS or SNS”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            DeadLetterQueue:
              Type: Lambda
      #             ^^^^^^ error: \`Type\` of \`DeadLetterQueue\` is \`SQS\` or \`SNS\`.
              TargetArn: arn
    `);
  });
});
