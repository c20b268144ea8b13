import { checkDiagnostics } from '../../../support/template.ts';

describe('sam-property-type', () => {
  it('says “Location is a text”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Application
          Properties:
            Location: [a]
      #               ^^^ error: \`Location\` is a text.
    `);
  });

  it('says “BatchSize is a whole number, without quotes”', () => {
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
                Type: SQS
                Properties:
                  Queue: arn:aws:sqs:eu-west-1:123456789012:orders
                  BatchSize: "10"
      #                      ^^^^ error: \`BatchSize\` is a whole number, without quotes.
    `);
  });

  it('says “PayloadFormatVersion is a text”', () => {
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
                Type: HttpApi
                Properties:
                  Path: /x
                  Method: get
                  PayloadFormatVersion: 2.0
      #                                 ^^^ error: \`PayloadFormatVersion\` is a text.
    `);
  });

  it('says “Enabled is true or false, without quotes”', () => {
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
                Type: SQS
                Properties:
                  Queue: arn:aws:sqs:eu-west-1:123456789012:orders
                  Enabled: "true"
      #                    ^^^^^^ error: \`Enabled\` is \`true\` or \`false\`, without quotes.
    `);
  });

  it('says “Input is a text”', () => {
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
                  Input: {a: b}
      #                  ^^^^^^ error: \`Input\` is a text.
    `);
  });

  it('says “StageName is a text”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        A:
          Type: AWS::Serverless::Api
          Properties:
            StageName: 1
      #                ^ error: \`StageName\` is a text.
    `);
  });
});
