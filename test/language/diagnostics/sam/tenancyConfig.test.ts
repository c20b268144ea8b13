import { checkDiagnostics } from '../../../support/template.ts';

describe('tenancy-config', () => {
  it('says “FunctionUrlConfig does not go with TenancyConfig. Remove one of them”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            TenancyConfig: {TenantIsolationMode: PER_TENANT}
            FunctionUrlConfig: {AuthType: NONE}
      #     ^^^^^^^^^^^^^^^^^ error: \`FunctionUrlConfig\` does not go with \`TenancyConfig\`. Remove one of them.
    `);
  });

  it('says “A function with TenancyConfig can only have Api and HttpApi events”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            TenancyConfig: {TenantIsolationMode: PER_TENANT}
            Events:
              E:
                Type: SQS
      #               ^^^ error: A function with \`TenancyConfig\` can only have \`Api\` and \`HttpApi\` events.
                Properties: {Queue: arn:aws:sqs:eu-west-1:123456789012:orders}
    `);
  });
});
