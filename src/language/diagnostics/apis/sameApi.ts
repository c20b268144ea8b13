import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const sameApi: Rule = {
  code: 'same-api',
  cfnLint: ['E3698', 'E3699', 'E3708'],
  severity: 'error',
  documentation: `A stage and its deployment, and a method with its authorizer and its resource, belong to the same REST API. An authorizer of the type \`COGNITO_USER_POOLS\` goes with that \`AuthorizationType\`, any other with \`CUSTOM\`.`,
  bad: `
Resources:
  Shop:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: shop }
  Stock:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: stock }
  Deployment:
    Type: AWS::ApiGateway::Deployment
    Properties: { RestApiId: !Ref Stock }
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      StageName: live
      RestApiId: !Ref Shop
      DeploymentId: !Ref Deployment
`,
  good: `
Resources:
  Shop:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: shop }
  Deployment:
    Type: AWS::ApiGateway::Deployment
    Properties: { RestApiId: !Ref Shop }
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      StageName: live
      RestApiId: !Ref Shop
      DeploymentId: !Ref Deployment
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    for (const [type, property, otherType] of pairs)
      for (const { properties } of effective.ofType(type)) {
        const entry = entryOf(properties, property);
        const other = effective.named(refOf(entry?.value) ?? '');
        if (!entry || other?.type !== otherType) continue;
        const [own, its] = [properties, other.properties].map((each) => refOf(valueOf(each, 'RestApiId')));
        if (own !== undefined && its !== undefined && own !== its)
          yield {
            span: entry.value,
            message: `\`${other.logicalId}\` belongs to \`${its}\`, and this to \`${own}\`.`,
          };
        if (property === 'AuthorizerId') yield* ofAuthorization(properties, other.properties);
      }
  },
};

const pairs: readonly (readonly [type: string, property: string, otherType: string])[] = [
  ['AWS::ApiGateway::Stage', 'DeploymentId', 'AWS::ApiGateway::Deployment'],
  ['AWS::ApiGateway::Method', 'AuthorizerId', 'AWS::ApiGateway::Authorizer'],
  ['AWS::ApiGateway::Method', 'ResourceId', 'AWS::ApiGateway::Resource'],
];

type Properties = RuleContext['effective']['resources'][number]['properties'];

function* ofAuthorization(method: Properties, authorizer: Properties): Iterable<Finding> {
  const value = valueOf(method, 'AuthorizationType');
  const [given, type] = [textOf(value), textOf(valueOf(authorizer, 'Type'))];
  if (!value || (given !== 'CUSTOM' && given !== 'COGNITO_USER_POOLS') || type === undefined) return;
  const wanted = type === 'COGNITO_USER_POOLS' ? type : 'CUSTOM';
  if (given !== wanted)
    yield {
      span: value,
      message: `An authorizer of the type \`${type}\` goes with \`${wanted}\`, not with \`${given}\`.`,
    };
}
