import { checkDiagnostics } from '../../../support/template.ts';

describe('filter-pattern', () => {
  it('a pattern is JSON', () => {
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
                  FilterCriteria:
                    Filters:
                      - Pattern: '{body: x}'
      #                          ^^^^^^^^^^^ error: This pattern is no JSON.
    `);
  });

  it('tests of patterns are known', () => {
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
                  FilterCriteria:
                    Filters:
                      - Pattern: '{"body": {"kind": [{"startsWith": "a"}]}}'
      #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: There is no test \`startsWith\` in event patterns.
    `);
  });

  it('patterns have tests and alternatives', () => {
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
                  FilterCriteria:
                    Filters:
                      - Pattern: '{"body": {"kind": ["a", {"prefix": "b"}], "$or": [{"x": [{"exists": true}]}, {"y": [{"numeric": [">", 5]}]}]}}'
    `);
  });
});
