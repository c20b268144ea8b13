import { checkDiagnostics } from '../../../support/template.ts';

describe('environment-variable', () => {
  it('names that Lambda sets are found in plain functions too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            Role: arn:aws:iam::123456789012:role/place
            Runtime: nodejs22.x
            Handler: index.handler
            Code: { ZipFile: exports.handler = 1 }
            Environment:
              Variables: { LAMBDA_TASK_ROOT: /tmp }
      #                    ^^^^^^^^^^^^^^^^ error: \`LAMBDA_TASK_ROOT\` is set by Lambda itself. Choose another name.
    `);
  });

  it('a variable is no list, also in a branch of a condition', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Conditions:
        Test: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Environment:
              Variables:
                MODES: !If [Test, [a, b], c]
      #                           ^^^^^^ error: \`MODES\` is a text. Use \`!Join\` or \`Fn::ToJsonString\` for more.
    `);
  });

  it('variables may be numbers, booleans and intrinsic functions', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Environment:
              Variables:
                COUNT: 3
                FLAG: true
                STACK: !Ref AWS::StackName
    `);
  });
});
