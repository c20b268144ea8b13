import {
  entryOf,
  type MapEntry,
  type MapValue,
  textOf,
  type Value,
  valueOf,
} from '../../../template/value.ts';
import { apisOf } from '../../samApis.ts';
import { alternativesOf, isComplete, isEmpty, writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const identitySources = ['Headers', 'QueryStrings', 'StageVariables', 'Context'];

export const authorizerConfiguration: Rule = {
  code: 'authorizer-configuration',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Each of \`Authorizers\` is a map. Of an \`AWS::Serverless::Api\`: \`UserPoolArn\` for Cognito, or \`FunctionArn\`, with \`FunctionPayloadType: REQUEST\` and an \`Identity\` that says where the caller’s identity is.
Of an \`AWS::Serverless::HttpApi\`: \`JwtConfiguration\` and \`IdentitySource\`, or \`FunctionArn\` and \`AuthorizerPayloadFormatVersion\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        Authorizers:
          Customers:
            JwtConfiguration:
              issuer: https://login.example.com
              audience: [shop]
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      Auth:
        Authorizers:
          Customers:
            JwtConfiguration:
              issuer: https://login.example.com
              audience: [shop]
            IdentitySource: $request.header.Authorization
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { type, properties } of apisOf(effective)) {
      const authorizers = valueOf(properties, 'Auth', 'Authorizers');
      if (authorizers?.kind === 'list')
        yield { span: authorizers, message: '`Authorizers` is a map of names to authorizers, no list.' };
      for (const { entries } of writtenMaps(authorizers))
        for (const entry of entries)
          yield* type === 'AWS::Serverless::Api' ? ofRestApi(entry) : ofHttpApi(entry);
    }
  },
};

function* ofRestApi({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  if (value.kind === 'scalar' || value.kind === 'list') yield notAMap(key, keySpan, value);
  if (value.kind !== 'map' || !isComplete(value)) return;
  const payload = valueOf(value, 'FunctionPayloadType');
  for (const text of writtenScalars(payload))
    if (text.value !== 'TOKEN' && text.value !== 'REQUEST')
      yield { span: text, message: '`FunctionPayloadType` is `TOKEN` or `REQUEST`.' };
  const identity = entryOf(value, 'Identity');
  for (const each of alternativesOf(identity?.value))
    if (each.kind === 'list' || (each.kind === 'scalar' && !isEmpty(each)))
      yield { span: each, message: '`Identity` is a map.' };
  if (textOf(payload) === 'REQUEST' && !hasIdentity(identity?.value))
    yield {
      span: identity?.keySpan ?? keySpan,
      message: `\`${key}\` needs an \`Identity\` with at least one of ${identitySources.map((name) => `\`${name}\``).join(', ')}.`,
    };
}

/** With `ReauthorizeEvery: 0` nothing is cached, and no identity is needed. */
function hasIdentity(identity: Value | undefined): boolean {
  if (identity?.kind !== 'map') return identity !== undefined && identity.kind !== 'scalar';
  if (!isComplete(identity) || identitySources.some((name) => !isEmpty(valueOf(identity, name)))) return true;
  const every = valueOf(identity, 'ReauthorizeEvery');
  return every !== undefined && (every.kind !== 'scalar' || Number(every.source) <= 0);
}

function* ofHttpApi({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  if (value.kind === 'scalar' || value.kind === 'list') yield notAMap(key, keySpan, value);
  if (value.kind !== 'map' || !isComplete(value)) return;
  const url = entryOf(value, 'OpenIdConnectUrl');
  if (url)
    yield {
      span: url.keySpan,
      message: '`OpenIdConnectUrl` is no longer supported. Use `JwtConfiguration`.',
    };
  const jwt = valueOf(value, 'JwtConfiguration');
  if (!isEmpty(jwt)) yield* ofJwt(value, key, keySpan, jwt);
  else {
    yield* lacking(value, ['FunctionArn', 'AuthorizerPayloadFormatVersion'], key, keySpan);
    for (const name of ['AuthorizationScopes', 'IdentitySource']) {
      const other = entryOf(value, name);
      if (other)
        yield {
          span: other.keySpan,
          message: `\`${name}\` is for JWT authorizers, and \`${key}\` has no \`JwtConfiguration\`.`,
        };
    }
  }
  const scopes = valueOf(value, 'AuthorizationScopes');
  if (scopes?.kind === 'scalar' || scopes?.kind === 'map')
    yield { span: scopes, message: '`AuthorizationScopes` is a list of scopes.' };
}

function* ofJwt(
  value: MapValue,
  key: string,
  keySpan: MapEntry['keySpan'],
  jwt: Value | undefined,
): Iterable<Finding> {
  yield* lacking(value, ['IdentitySource'], key, keySpan);
  if (jwt?.kind === 'list' || jwt?.kind === 'scalar')
    yield { span: jwt, message: '`JwtConfiguration` is a map with `issuer` and `audience`.' };
  for (const name of [
    'FunctionArn',
    'FunctionInvokeRole',
    'Identity',
    'AuthorizerPayloadFormatVersion',
    'EnableSimpleResponses',
    'EnableFunctionDefaultPermissions',
  ]) {
    const other = entryOf(value, name);
    if (other)
      yield {
        span: other.keySpan,
        message: `\`${name}\` is for Lambda authorizers, and \`${key}\` has a \`JwtConfiguration\`.`,
      };
  }
}

function* lacking(
  value: MapValue,
  names: readonly string[],
  key: string,
  keySpan: MapEntry['keySpan'],
): Iterable<Finding> {
  for (const name of names)
    if (isEmpty(valueOf(value, name)))
      yield { span: keySpan, message: `The authorizer \`${key}\` needs \`${name}\`.` };
}

function notAMap(key: string, keySpan: MapEntry['keySpan'], value: Value): Finding {
  return { span: value.end > value.start ? value : keySpan, message: `The authorizer \`${key}\` is a map.` };
}
