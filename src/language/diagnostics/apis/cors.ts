import { type MapValue, saysTrue, textOf, type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete, isEmpty } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

interface Shape {
  readonly property: string;
  readonly keys: readonly string[];
  /** Where the allowed origins stand. */
  readonly origin: string;
}

const shapes: Readonly<Record<string, Shape>> = {
  'AWS::Serverless::Api': {
    property: 'Cors',
    keys: ['AllowMethods', 'AllowHeaders', 'AllowOrigin', 'MaxAge', 'AllowCredentials'],
    origin: 'AllowOrigin',
  },
  'AWS::Serverless::HttpApi': {
    property: 'CorsConfiguration',
    keys: ['AllowMethods', 'AllowHeaders', 'AllowOrigins', 'MaxAge', 'ExposeHeaders', 'AllowCredentials'],
    origin: 'AllowOrigins',
  },
};

export const cors: Rule = {
  code: 'cors',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Cors\` of an \`AWS::Serverless::Api\` is the allowed origin in two pairs of quotes (\`"'https://example.com'"\`) or a map; \`CorsConfiguration\` of an \`AWS::Serverless::HttpApi\` is \`true\` or a map.
Browsers refuse credentials from any origin, and so does SAM: \`AllowCredentials: true\` needs origins other than \`*\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Cors:
        AllowOrigin: "'*'"
        AllowCredentials: true
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Cors:
        AllowOrigin: "'https://example.com'"
        AllowCredentials: true
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const [type, shape] of Object.entries(shapes))
      for (const { properties } of effective.ofType(type))
        for (const value of alternativesOf(valueOf(properties, shape.property))) {
          if (value.kind === 'list') yield { span: value, message: `\`${shape.property}\` is no list.` };
          if (value.kind === 'map' && isComplete(value)) yield* ofMap(value, shape);
        }
  },
};

function* ofMap(map: MapValue, { keys, origin, property }: Shape): Iterable<Finding> {
  for (const { key, keySpan } of map.entries) {
    if (keys.includes(key)) continue;
    const advice = didYouMean(key, keys);
    yield { span: keySpan, message: `\`${property}\` has no \`${key}\`.${advice}` };
  }
  const origins = valueOf(map, origin);
  if (origin === 'AllowOrigin' && isEmpty(origins) && origins)
    yield { span: origins, message: '`AllowOrigin` says no origin.' };
  const credentials = valueOf(map, 'AllowCredentials');
  if (!saysTrue(credentials) || !credentials || !isAnyOrigin(origins, origin)) return;
  yield {
    span: credentials,
    message: `\`AllowCredentials\` needs \`${origin}\` to name origins, not \`*\`.`,
  };
}

/** For a REST API `*` is what is meant where nothing is said. */
function isAnyOrigin(value: Value | undefined, origin: string): boolean {
  if (value?.kind === 'list') return value.items.some((item) => textOf(item) === '*');
  return value === undefined ? origin === 'AllowOrigin' : /^'?\*'?$/.test(textOf(value) ?? '');
}
