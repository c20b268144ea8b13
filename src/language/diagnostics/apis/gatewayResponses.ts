import { type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { isComplete, isGiven, writtenMaps, writtenScalars } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const keys = ['ResponseParameters', 'ResponseTemplates', 'StatusCode'];
const parameters = ['Headers', 'Paths', 'QueryStrings'];

export const gatewayResponses: Rule = {
  code: 'gateway-responses',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `Each of \`GatewayResponses\` is a map with \`StatusCode\` (a number), \`ResponseTemplates\` and \`ResponseParameters\` (\`Headers\`, \`Paths\`, \`QueryStrings\`); no intrinsic function may stand for it.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      GatewayResponses:
        UNAUTHORIZED:
          ResponseParameters:
            Header:
              Retry-After: "'60'"
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      GatewayResponses:
        UNAUTHORIZED:
          ResponseParameters:
            Headers:
              Retry-After: "'60'"
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Api'))
      for (const map of writtenMaps(valueOf(properties, 'GatewayResponses')))
        for (const entry of map.entries) yield* ofResponse(entry);
  },
};

function* ofResponse({ key, value }: MapEntry): Iterable<Finding> {
  if (value.kind === 'intrinsic')
    yield { span: value, message: `\`${key}\` is written out: no intrinsic function may stand here.` };
  if (value.kind === 'scalar' || value.kind === 'list')
    yield {
      span: value,
      message: `\`${key}\` is a map with ${keys.map((name) => `\`${name}\``).join(', ')}.`,
    };
  yield* unknownKeys(value, keys, key);
  yield* unknownKeys(valueOf(value, 'ResponseParameters'), parameters, 'ResponseParameters');
  for (const status of writtenScalars(valueOf(value, 'StatusCode')))
    if (!/^\d{1,3}$/.test(status.source))
      yield { span: status, message: '`StatusCode` is a number such as 401.' };
}

function* unknownKeys(value: Value | undefined, known: readonly string[], where: string): Iterable<Finding> {
  if (value?.kind !== 'map' || !isComplete(value)) return;
  for (const { key, keySpan, value: inner } of value.entries) {
    if (!known.includes(key)) {
      yield {
        span: keySpan,
        message: `\`${where}\` has no \`${key}\`.${didYouMean(key, known)}`,
      };
    } else if (known === parameters && inner.kind !== 'map' && inner.kind !== 'intrinsic' && isGiven(inner))
      yield { span: inner, message: `\`${key}\` is a map of names to values.` };
  }
}
