import { checkDiagnostics } from '../../../support/template.ts';

describe('permission-source-account', () => {
  it('a bucket of the template needs the account too', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::S3::Bucket
        Permission:
          Type: AWS::Lambda::Permission
          Properties:
            Action: lambda:InvokeFunction
            FunctionName: place
            Principal: s3.amazonaws.com
            SourceArn: !GetAtt Orders.Arn
      #     ^^^^^^^^^ warning: A bucket’s ARN does not say whose it is. Give \`SourceAccount\` too.
    `);
  });

  it('an API says whose it is', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Permission:
          Type: AWS::Lambda::Permission
          Properties:
            Action: lambda:InvokeFunction
            FunctionName: place
            Principal: apigateway.amazonaws.com
            SourceArn: arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/
    `);
  });
});
