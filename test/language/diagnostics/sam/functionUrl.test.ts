import { checkDiagnostics } from '../../../support/template.ts';

describe('function-url', () => {
  it('says “FunctionUrlConfig needs AuthType: AWS_IAM or NONE”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            FunctionUrlConfig:
      #     ^^^^^^^^^^^^^^^^^ error: \`FunctionUrlConfig\` needs \`AuthType\`: \`AWS_IAM\` or \`NONE\`.
              InvokeMode: BUFFERED
    `);
  });

  it('says “AuthType is AWS_IAM or NONE”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            FunctionUrlConfig:
              AuthType: JWT
      #                 ^^^ error: \`AuthType\` is \`AWS_IAM\` or \`NONE\`.
    `);
  });

  it('says “Cors of a function URL has no AllowOrigin. Did you mean AllowOrigins?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            FunctionUrlConfig:
              AuthType: NONE
              Cors:
                AllowOrigin: ['*']
      #         ^^^^^^^^^^^ error: \`Cors\` of a function URL has no \`AllowOrigin\`. Did you mean \`AllowOrigins\`?
    `);
  });

  it('says “MaxAge is a number of seconds”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            FunctionUrlConfig:
              AuthType: NONE
              Cors:
                MaxAge: "5"
      #                 ^^^ error: \`MaxAge\` is a number of seconds.
    `);
  });

  it('says “AllowOrigins is a list”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            FunctionUrlConfig:
              AuthType: NONE
              Cors:
                AllowOrigins: '*'
      #                       ^^^ error: \`AllowOrigins\` is a list.
    `);
  });
});
