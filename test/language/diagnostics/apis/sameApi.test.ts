import { checkRule } from '../../../support/template.ts';

describe('what belongs to a REST API', () => {
  it('belongs to that of what it names', () => {
    checkRule(
      'same-api',
      `
      Resources:
        Shop: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }
        Stock: { Type: AWS::ApiGateway::RestApi, Properties: { Name: stock } }
        Orders: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Stock, ParentId: !GetAtt Stock.RootResourceId, PathPart: orders } }
        People: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Shop, Name: people, Type: COGNITO_USER_POOLS, IdentitySource: method.request.header.Authorization, ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/a'] } }
        Get:
          Type: AWS::ApiGateway::Method
          Properties:
            RestApiId: !Ref Shop
            ResourceId: !Ref Orders
      #                 ^^^^^^^^^^^ error: \`Orders\` belongs to \`Stock\`, and this to \`Shop\`.
            HttpMethod: GET
            AuthorizationType: CUSTOM
      #                        ^^^^^^ error: An authorizer of the type \`COGNITO_USER_POOLS\` goes with \`COGNITO_USER_POOLS\`, not with \`CUSTOM\`.
            AuthorizerId: !Ref People
            Integration: { Type: MOCK }
    `,
    );
  });
});
