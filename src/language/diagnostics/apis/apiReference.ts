import { type MapValue, valueOf } from '../../../template/value.ts';
import { apiIdOf, apiKinds, type ApiKind } from '../../samApis.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const apiReference: Rule = {
  code: 'api-reference',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`RestApiId\` of an \`Api\` event is \`!Ref\` of an \`AWS::Serverless::Api\` of the same template (or of an \`AWS::ApiGateway::RestApi\`), \`ApiId\` of an \`HttpApi\` event that of an \`AWS::Serverless::HttpApi\`: the transform writes the route into that resource. Parameters, imports and other functions cannot stand there.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Api
          Properties:
            RestApiId: !ImportValue shop-api
            Path: /orders
            Method: get
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Api
          Properties:
            RestApiId: !Ref Shop
            Path: /orders
            Method: get
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    if (!effective.hasAllResources) return;
    for (const kind of apiKinds)
      for (const event of effective.eventsOfType(kind.event)) {
        const value = valueOf(event.properties, kind.reference);
        if (!value) continue;
        const api = effective.named(apiIdOf(event, kind) ?? '');
        const type = api?.type;
        if (type !== undefined && !isOtherKind(kind, type, api?.properties)) continue;
        // The implicit API may be named too.
        if (apiIdOf(event, kind) === `Serverless${kind.event === 'Api' ? 'RestApi' : 'HttpApi'}`) continue;
        yield { span: value, message: messageOf(kind, type) };
      }
  },
};

/** A REST API with a definition of its own may take an `HttpApi` event, for the definition says what it is. */
function isOtherKind({ event }: ApiKind, type: string, properties: MapValue | undefined): boolean {
  if (event === 'Api') return type === 'AWS::Serverless::HttpApi';
  return type === 'AWS::Serverless::Api' && !valueOf(properties, 'DefinitionBody');
}

function messageOf({ reference, event, type }: ApiKind, found: string | undefined): string {
  if (found === undefined) return `\`${reference}\` must be \`!Ref\` of an \`${type}\` in this template.`;
  const other = event === 'Api' ? '`Type: HttpApi` with `ApiId`' : '`Type: Api` with `RestApiId`';
  return `An \`${event}\` event needs an \`${type}\`. For this API write ${other}.`;
}
