import { checkDiagnostics } from '../../../support/template.ts';

describe('request-model', () => {
  it('says “ServerlessRestApi has no Models. Define U there”', () => {
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
                Type: Api
                Properties:
                  Path: /
                  Method: get
                  RequestModel: {Model: U}
      #                                 ^ error: \`ServerlessRestApi\` has no \`Models\`. Define \`U\` there.
    `);
  });

  it('says “There is no model Usr. Did you mean User?”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Models: {User: {type: object}}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties:
                  RestApiId: !Ref R
                  Path: /
                  Method: get
                  RequestModel: {Model: Usr}
      #                                 ^^^ error: There is no model \`Usr\`. Did you mean \`User\`?
    `);
  });

  it('says “ValidateBody is true or false, without quotes and without intrinsic functions”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Models: {User: {type: object}}
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
                Type: Api
                Properties:
                  RestApiId: !Ref R
                  Path: /
                  Method: get
                  RequestModel:
                    Model: User
                    ValidateBody: "true"
      #                           ^^^^^^ error: \`ValidateBody\` is true or false, without quotes and without intrinsic functions.
    `);
  });

  it('says “The model User is a map: a JSON schema”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Models:
              User: hello
      #             ^^^^^ error: The model \`User\` is a map: a JSON schema.
    `);
  });

  it('says “The model User needs a type, such as object”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        R:
          Type: AWS::Serverless::Api
          Properties:
            StageName: x
            Models:
              User: {properties: {}}
      #             ^^^^^^^^^^^^^^^^ error: The model \`User\` needs a \`type\`, such as \`object\`.
    `);
  });
});
