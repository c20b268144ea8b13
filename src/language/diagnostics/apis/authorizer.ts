import { entryOf, type MapValue, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveEvent } from '../../effectiveTemplate.ts';
import { type ApiKind, apiKinds, apiOf, type ApiOfEvent, apisOf } from '../../samApis.ts';
import { isComplete, isEmpty } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const authorizer: Rule = {
  code: 'authorizer',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Auth: Authorizer\` of an event names one of the \`Authorizers\` of its API, \`AWS_IAM\` (of an HTTP API only with \`EnableIamAuthorizer: true\`), or \`NONE\` where the API has a \`DefaultAuthorizer\` to be free of.
\`DefaultAuthorizer\` names one of them too. \`AuthorizationScopes\` is a list and needs an authorizer.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        Authorizers:
          Customers:
            UserPoolArn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Example
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
              Authorizer: Customer
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        Authorizers:
          Customers:
            UserPoolArn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Example
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
              Authorizer: Customers
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const api of apisOf(effective)) {
      const auth = valueOf(api.properties, 'Auth');
      if (auth?.kind === 'map' && isComplete(auth) && api.isComplete)
        yield* ofDefault(auth, api.type === 'AWS::Serverless::HttpApi');
    }
    for (const kind of apiKinds)
      for (const event of effective.eventsOfType(kind.event)) {
        const api = apiOf(event, kind, effective, template.globals);
        if (api) yield* ofEvent(event, kind, api);
      }
  },
};

function* ofDefault(auth: MapValue, isHttpApi: boolean): Iterable<Finding> {
  const value = valueOf(auth, 'DefaultAuthorizer');
  const names = authorizerNames(auth);
  if (!value || !names) return;
  if (value.kind === 'list' || value.kind === 'map' || (value.kind === 'intrinsic' && names.length > 0)) {
    yield { span: value, message: '`DefaultAuthorizer` is the name of an authorizer, in plain text.' };
    return;
  }
  const name = textOf(value) ?? '';
  if (name === '' || names.includes(name) || (name === 'AWS_IAM' && !isHttpApi)) return;
  if (name === 'AWS_IAM' && !isEmpty(valueOf(auth, 'EnableIamAuthorizer'))) return;
  // Without authorizers the transform takes no notice of it.
  if (names.length > 0) yield { span: value, message: unknown(name, names) };
}

function* ofEvent(event: EffectiveEvent, kind: ApiKind, api: ApiOfEvent): Iterable<Finding> {
  const eventAuth = valueOf(event.properties, 'Auth');
  const auth = valueOf(api.properties, 'Auth');
  if (eventAuth?.kind !== 'map' || !isComplete(eventAuth)) return;
  if (auth && (auth.kind !== 'map' || !isComplete(auth))) return;
  const value = valueOf(eventAuth, 'Authorizer');
  const names = authorizerNames(auth);
  if (value && names) {
    const complaint = complaintOf(value, names, auth, kind, api.logicalId);
    if (complaint !== undefined) yield { span: value, message: complaint };
  }
  const auths = [valueOf(eventAuth, 'Authorizer'), valueOf(auth, 'DefaultAuthorizer')];
  if (kind.event === 'HttpApi' && !isEmpty(eventAuth) && auths.every(isEmpty))
    yield {
      span: eventAuth,
      message: `\`Auth\` needs an \`Authorizer\`, for \`${api.logicalId}\` has no \`DefaultAuthorizer\`.`,
    };
  const scopes = entryOf(eventAuth, 'AuthorizationScopes');
  if (!scopes) return;
  if (scopes.value.kind === 'scalar' || scopes.value.kind === 'map')
    yield { span: scopes.value, message: '`AuthorizationScopes` is a list of scopes.' };
  else if (isEmpty(value) && kind.event === 'Api' && !isEmpty(scopes.value))
    yield { span: scopes.keySpan, message: '`AuthorizationScopes` needs an `Authorizer` beside it.' };
}

function complaintOf(
  value: Value,
  names: readonly string[],
  auth: Value | undefined,
  kind: ApiKind,
  apiId: string,
): string | undefined {
  const name = textOf(value);
  if (name === undefined) return '`Authorizer` is the name of an authorizer, in plain text.';
  if (name === '' || names.includes(name)) return undefined;
  if (name === 'NONE')
    return isEmpty(valueOf(auth, 'DefaultAuthorizer'))
      ? `\`NONE\` frees a route of the \`DefaultAuthorizer\`, and \`${apiId}\` has none. Remove it.`
      : undefined;
  if (name === 'AWS_IAM') {
    if (kind.event === 'Api' || !isEmpty(valueOf(auth, 'EnableIamAuthorizer'))) return undefined;
    return '`AWS_IAM` needs `EnableIamAuthorizer: true` in the `Auth` of the HTTP API.';
  }
  return names.length === 0
    ? `\`${apiId}\` has no \`Authorizers\`. Define \`${name}\` in its \`Auth\`.`
    : unknown(name, names);
}

function unknown(name: string, names: readonly string[]): string {
  return `There is no authorizer \`${name}\`.${didYouMean(name, names)}`;
}

/** The names of an API’s authorizers; undefined where they cannot all be told. */
function authorizerNames(auth: Value | undefined): string[] | undefined {
  const authorizers = valueOf(auth, 'Authorizers');
  if (isEmpty(authorizers)) return [];
  if (authorizers?.kind !== 'map' || !isComplete(authorizers)) return undefined;
  return authorizers.entries.map(({ key }) => key);
}
