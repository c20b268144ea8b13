import {
  entryOf,
  type MapEntry,
  type MapValue,
  type Span,
  textOf,
  type Value,
  valueOf,
} from '../../../template/value.ts';
import { apisOf } from '../../samApis.ts';
import { alternativesOf, isComplete, isEmpty, isGiven, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const methods = /^(?:get|put|post|delete|options|head|patch|x-amazon-apigateway-any-method)$/i;

export const definitionBody: Rule = {
  code: 'definition-body',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`DefinitionBody\` is an OpenAPI document: \`openapi: 3.x\` (or \`swagger: 2.0\`, not for HTTP APIs) and \`paths\`, a map of paths to maps of methods. \`security\` of a method is a list of maps, \`tags\` a list, \`securityDefinitions\` a map.
Nothing is said of what \`AWS::Include\` brings.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      DefinitionBody:
        openapi: 3.0.1
        info: { title: shop, version: '1' }
        paths:
          /orders:
            - get
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      DefinitionBody:
        openapi: 3.0.1
        info: { title: shop, version: '1' }
        paths:
          /orders:
            get: {}
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { type, properties } of apisOf(effective)) {
      const entry = entryOf(properties, 'DefinitionBody');
      const extended = (extensions[type] ?? []).find((name) => !isEmpty(valueOf(properties, name)));
      for (const body of writtenMaps(entry?.value)) {
        yield* ofDocument(body, type);
        if (entry && extended !== undefined && !isEmpty(body))
          yield* toExtend(body, type, entry.keySpan, extended);
      }
    }
  },
};

/** What SAM writes into a definition, for which it must understand it. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Api': ['Cors', 'Auth', 'Models', 'GatewayResponses'],
  'AWS::Serverless::HttpApi': ['CorsConfiguration', 'Auth', 'Tags'],
};

function* toExtend(body: MapValue, type: string, span: Span, extension: string): Iterable<Finding> {
  const versions = type === 'AWS::Serverless::Api' ? ['swagger', 'openapi'] : ['openapi'];
  const missing = [
    ...(versions.some((name) => valueOf(body, name)) ? [] : [versions.at(-1) ?? '']),
    ...(valueOf(body, 'paths') ? [] : ['paths']),
  ];
  if (missing.length > 0)
    yield {
      span,
      message: `\`${extension}\` is written into \`DefinitionBody\`, which needs ${missing.map((name) => `\`${name}\``).join(' and ')} for that.`,
    };
}

function* ofDocument(body: MapValue, type: string): Iterable<Finding> {
  if (type === 'AWS::Serverless::HttpApi' && textOf(valueOf(body, 'swagger')) === '2.0')
    yield {
      span: valueOf(body, 'swagger') ?? body,
      message: 'An HTTP API needs `openapi: 3.0.1`, not Swagger 2.0.',
    };
  yield* mustBe(valueOf(body, 'paths'), 'map', '`paths` is a map of paths.');
  yield* mustBe(valueOf(body, 'info'), 'map', '`info` is a map with `title` and `version`.');
  yield* mustBe(valueOf(body, 'securityDefinitions'), 'map', '`securityDefinitions` is a map.');
  yield* mustBe(valueOf(body, 'tags'), 'list', '`tags` is a list of maps with a `name`.');
  yield* mustBe(valueOf(body, 'components'), 'map', '`components` is a map.');
  for (const paths of writtenMaps(valueOf(body, 'paths')))
    for (const path of paths.entries) yield* ofPath(path);
}

function* ofPath({ key, keySpan, value }: MapEntry): Iterable<Finding> {
  if (key.startsWith('x-')) return;
  if (value.kind === 'list' || value.kind === 'scalar')
    yield { span: isGiven(value) ? value : keySpan, message: `The path \`${key}\` is a map of methods.` };
  for (const item of writtenMaps(value))
    for (const method of item.entries) {
      if (!methods.test(method.key)) continue;
      if (method.value.kind === 'list' || method.value.kind === 'scalar')
        yield {
          span: isGiven(method.value) ? method.value : method.keySpan,
          message: `The method \`${method.key}\` is a map.`,
        };
      for (const operation of writtenMaps(method.value)) yield* ofOperation(operation);
    }
}

function* ofOperation(operation: MapValue): Iterable<Finding> {
  const security = valueOf(operation, 'security');
  yield* mustBe(security, 'list', '`security` is a list of maps from authorizers to scopes.');
  for (const item of security?.kind === 'list' ? security.items : [])
    yield* mustBe(item, 'map', 'Each of `security` is a map from an authorizer to its scopes.');
  yield* mustBe(valueOf(operation, 'responses'), 'map', '`responses` is a map of status codes.');
  yield* mustBe(valueOf(operation, 'x-amazon-apigateway-integration'), 'map', 'The integration is a map.');
}

function* mustBe(value: Value | undefined, kind: 'map' | 'list', message: string): Iterable<Finding> {
  for (const each of alternativesOf(value)) {
    if (each.kind === kind || each.kind === 'intrinsic' || !isGiven(each)) continue;
    if (each.kind === 'map' && !isComplete(each)) continue;
    yield { span: each, message };
  }
}
