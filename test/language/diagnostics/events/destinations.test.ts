import { checkDiagnostics } from '../../../support/template.ts';

describe('destination', () => {
  it('says “Type is SQS or SNS or EventBridge or Lambda or S3Bucket”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            EventInvokeConfig:
              DestinationConfig:
                OnSuccess: {Type: Foo}
      #                           ^^^ error: \`Type\` is \`SQS\` or \`SNS\` or \`EventBridge\` or \`Lambda\` or \`S3Bucket\`.
      #                           ^^^ error: This needs a \`Destination\`: SAM makes queues and topics only.
    `);
  });

  it('says “This needs a Destination: SAM makes queues and topics only”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            EventInvokeConfig:
              DestinationConfig:
                OnSuccess: {Type: Lambda}
      #                           ^^^^^^ error: This needs a \`Destination\`: SAM makes queues and topics only.
    `);
  });

  it('says “OnSuccess needs a Type”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            EventInvokeConfig:
              DestinationConfig:
                OnSuccess: {Destination: arn}
      #         ^^^^^^^^^ error: \`OnSuccess\` needs a \`Type\`.
    `);
  });
});
