import { saysFalse, saysTrue, valueOf } from '../../../template/value.ts';
import { apiIdOf, apiOf, restApi } from '../../samApis.ts';
import { isComplete, isEmpty } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const apiKeyRequired: Rule = {
  code: 'api-key-required',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`ApiKeyRequired: false\` frees a route of the API key that its API asks for. Where the API asks for none (\`Auth: ApiKeyRequired: true\`), the transform refuses it.
\`OverrideApiAuth: true\` needs something to override: \`Authorizer\`, \`ApiKeyRequired\` or \`ResourcePolicy\`.`,
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
            Path: /orders
            Method: get
            Auth:
              ApiKeyRequired: false
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        ApiKeyRequired: true
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
            Auth:
              ApiKeyRequired: false
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const event of effective.eventsOfType('Api')) {
      const eventAuth = valueOf(event.properties, 'Auth');
      if (eventAuth?.kind !== 'map' || !isComplete(eventAuth)) continue;
      const required = valueOf(eventAuth, 'ApiKeyRequired');
      const api = apiOf(event, restApi, effective, template.globals);
      const auth = valueOf(api?.properties, 'Auth');
      if (
        api &&
        required &&
        saysFalse(required) &&
        (!auth || auth.kind === 'map') &&
        isEmpty(valueOf(auth, 'ApiKeyRequired'))
      )
        yield { span: required, message: `\`${api.logicalId}\` requires no API key. Remove this.` };
      const override = valueOf(eventAuth, 'OverrideApiAuth');
      const overrides = ['Authorizer', 'ApiKeyRequired', 'ResourcePolicy'];
      if (
        override &&
        saysTrue(override) &&
        !valueOf(effective.named(apiIdOf(event, restApi) ?? '')?.properties, 'DefinitionUri') &&
        overrides.every((name) => isEmpty(valueOf(eventAuth, name)))
      )
        yield {
          span: override,
          message:
            'There is nothing to override with. Give `Authorizer`, `ApiKeyRequired` or `ResourcePolicy`.',
        };
    }
  },
};
