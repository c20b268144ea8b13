import { checkDiagnostics } from '../../../support/template.ts';

describe('graphql-api', () => {
  it('says “AWS_LAMBDA needs LambdaAuthorizer”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth: {Type: AWS_LAMBDA}
      #                  ^^^^^^^^^^ error: \`AWS_LAMBDA\` needs \`LambdaAuthorizer\`.
    `);
  });

  it('says “One authentication has one configuration. Remove UserPool”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth:
              Type: AWS_LAMBDA
              LambdaAuthorizer: {AuthorizerUri: x}
              UserPool: {UserPoolId: x}
      #       ^^^^^^^^ error: One authentication has one configuration. Remove \`UserPool\`.
    `);
  });

  it('says “Id names a function that exists, and goes with no other property”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth: {Type: API_KEY}
            Functions:
              a:
                Name: x
                Id: x
      #         ^^ error: \`Id\` names a function that exists, and goes with no other property.
    `);
  });

  it('says “This API has no data source nope”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth: {Type: API_KEY}
            Functions:
              a:
                DataSource: nope
      #                     ^^^^ error: This API has no data source \`nope\`.
                InlineCode: exports.handler = 1
                Runtime: {Name: APPSYNC_JS, Version: 1.0.0}
    `);
  });

  it('says “Code needs a Runtime”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth: {Type: API_KEY}
            Functions:
              a:
      #       ^ error: Code needs a \`Runtime\`.
                DataSource: NONE
                InlineCode: exports.handler = 1
    `);
  });

  it('says “get needs a Pipeline of functions”', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::GraphQLApi
          Properties:
            SchemaInline: x
            Auth: {Type: API_KEY}
            Resolvers:
              Query:
                get:
      #         ^^^ error: \`get\` needs a \`Pipeline\` of functions.
                  FieldName: x
    `);
  });
});
