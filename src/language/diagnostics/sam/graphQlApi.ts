import {
  entryOf,
  type MapEntry,
  type MapValue,
  textOf,
  type Value,
  valueOf,
} from '../../../template/value.ts';
import type { EffectiveResource } from '../../effectiveTemplate.ts';
import { isComplete, isEmpty, isGiven, writtenMaps } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** The part of `Auth` that a type of authentication needs. */
const authParts: Readonly<Record<string, string>> = {
  AWS_LAMBDA: 'LambdaAuthorizer',
  OPENID_CONNECT: 'OpenIDConnect',
  AMAZON_COGNITO_USER_POOLS: 'UserPool',
};

export const graphQlApi: Rule = {
  code: 'graphql-api',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `In an \`AWS::Serverless::GraphQLApi\` each resolver has a \`Pipeline\` of \`Functions\` of the same API; each function has code, a \`Runtime\` and a \`DataSource\` (one of \`DataSources\`, \`NONE\`, or an intrinsic function), or only the \`Id\` of one that exists. \`Auth\` has the part its \`Type\` needs and no other.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      Auth:
        Type: API_KEY
      SchemaInline: "type Query { order: String }"
      Resolvers:
        Query:
          order:
            Pipeline: [raed]
      Functions:
        read:
          DataSource: NONE
          InlineCode: export const request = () => ({})
          Runtime:
            Name: APPSYNC_JS
            Version: 1.0.0
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::GraphQLApi
    Properties:
      Auth:
        Type: API_KEY
      SchemaInline: "type Query { order: String }"
      Resolvers:
        Query:
          order:
            Pipeline: [read]
      Functions:
        read:
          DataSource: NONE
          InlineCode: export const request = () => ({})
          Runtime:
            Name: APPSYNC_JS
            Version: 1.0.0
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const api of effective.ofType('AWS::Serverless::GraphQLApi')) {
      for (const auth of writtenMaps(valueOf(api.properties, 'Auth'))) {
        yield* ofAuth(auth);
        const additional = valueOf(auth, 'Additional');
        for (const item of additional?.kind === 'list' ? additional.items : [])
          if (item.kind === 'map') yield* ofAuth(item);
      }
      for (const entry of entriesOf(valueOf(api.properties, 'Functions'))) yield* ofFunction(entry, api);
      for (const type of entriesOf(valueOf(api.properties, 'Resolvers')))
        for (const entry of entriesOf(type.value)) yield* ofResolver(entry, api);
    }
  },
};

function* ofAuth(auth: MapValue): Iterable<Finding> {
  const type = valueOf(auth, 'Type');
  const needed = authParts[textOf(type) ?? ''];
  if (type && needed !== undefined && !isGiven(valueOf(auth, needed)) && isComplete(auth))
    yield { span: type, message: `\`${textOf(type) ?? ''}\` needs \`${needed}\`.` };
  const parts = Object.values(authParts).flatMap((name) => entryOf(auth, name) ?? []);
  for (const { key, keySpan } of parts)
    if (parts.length > 1 && key !== needed)
      yield { span: keySpan, message: `One authentication has one configuration. Remove \`${key}\`.` };
}

function* ofFunction(entry: MapEntry, { properties }: EffectiveResource): Iterable<Finding> {
  const { keySpan, value } = entry;
  if (value.kind !== 'map' || !isComplete(value)) return;
  const id = entryOf(value, 'Id');
  if (id) {
    if (value.entries.length > 1)
      yield {
        span: id.keySpan,
        message: '`Id` names a function that exists, and goes with no other property.',
      };
    return;
  }
  yield* ofCode(value, keySpan, true);
  const source = valueOf(value, 'DataSource');
  if (!source) yield { span: keySpan, message: `\`${entry.key}\` needs a \`DataSource\`.` };
  const name = textOf(source);
  if (!source || name === undefined || name.toLowerCase() === 'none') return;
  const names = dataSourceNames(valueOf(properties, 'DataSources'));
  if (names && !names.includes(name)) yield { span: source, message: absent('data source', name, names) };
}

function* ofResolver(
  { key, keySpan, value }: MapEntry,
  { properties }: EffectiveResource,
): Iterable<Finding> {
  if (value.kind !== 'map' || !isComplete(value)) return;
  const pipeline = valueOf(value, 'Pipeline');
  if (isEmpty(pipeline)) yield { span: keySpan, message: `\`${key}\` needs a \`Pipeline\` of functions.` };
  yield* ofCode(value, keySpan, false);
  const functions = valueOf(properties, 'Functions');
  if (functions && functions.kind !== 'map') return;
  const names = entriesOf(functions).map((each) => each.key);
  for (const item of pipeline?.kind === 'list' ? pipeline.items : []) {
    const name = textOf(item);
    if (name !== undefined && !names.includes(name))
      yield { span: item, message: absent('function', name, names) };
  }
}

function* ofCode(value: MapValue, keySpan: MapEntry['keySpan'], isRequired: boolean): Iterable<Finding> {
  const [inline, uri] = [entryOf(value, 'InlineCode'), entryOf(value, 'CodeUri')];
  if (inline && uri)
    yield { span: uri.keySpan, message: '`CodeUri` cannot stand beside `InlineCode`. Give one of them.' };
  if (!inline && !uri && isRequired)
    yield { span: keySpan, message: 'This needs `InlineCode` or `CodeUri`.' };
  if ((inline ?? uri) && !valueOf(value, 'Runtime'))
    yield { span: keySpan, message: 'Code needs a `Runtime`.' };
}

function dataSourceNames(sources: Value | undefined): string[] | undefined {
  if (sources && sources.kind !== 'map') return undefined;
  return entriesOf(sources).flatMap(({ value }) => entriesOf(value).map(({ key }) => key));
}

function entriesOf(value: Value | undefined): readonly MapEntry[] {
  return value?.kind === 'map' && isComplete(value) ? value.entries : [];
}

function absent(what: string, name: string, names: readonly string[]): string {
  return `This API has no ${what} \`${name}\`.${didYouMean(name, names)}`;
}
