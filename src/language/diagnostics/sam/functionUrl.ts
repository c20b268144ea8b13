import { entryOf, type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { alternativesOf, isComplete, isEmpty, isGiven, writtenMaps } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const corsKinds: Readonly<Record<string, 'list' | 'boolean' | 'number'>> = {
  AllowOrigins: 'list',
  AllowMethods: 'list',
  AllowHeaders: 'list',
  ExposeHeaders: 'list',
  AllowCredentials: 'boolean',
  MaxAge: 'number',
};
const kindNames = { list: 'a list', boolean: 'true or false', number: 'a number of seconds' };

export const functionUrl: Rule = {
  code: 'function-url',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`FunctionUrlConfig\` needs \`AuthType\`: \`AWS_IAM\`, or \`NONE\` for everybody. Its \`Cors\` is a map of ${Object.entries(
    corsKinds,
  )
    .map(([name, kind]) => `\`${name}\` (${kindNames[kind]})`)
    .join(', ')}.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      FunctionUrlConfig:
        AuthType: JWT
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      FunctionUrlConfig:
        AuthType: AWS_IAM
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Function')) {
      const entry = entryOf(properties, 'FunctionUrlConfig');
      for (const config of writtenMaps(entry?.value)) {
        const type = valueOf(config, 'AuthType');
        if (entry && !isEmpty(config) && isEmpty(type))
          yield {
            span: entry.keySpan,
            message: '`FunctionUrlConfig` needs `AuthType`: `AWS_IAM` or `NONE`.',
          };
        if (type?.kind === 'scalar' && !isEmpty(type) && type.source !== 'AWS_IAM' && type.source !== 'NONE')
          yield { span: type, message: '`AuthType` is `AWS_IAM` or `NONE`.' };
        for (const cors of alternativesOf(valueOf(config, 'Cors'))) yield* ofCors(cors);
      }
    }
  },
};

function* ofCors(cors: Value): Iterable<Finding> {
  if (cors.kind === 'list' || (cors.kind === 'scalar' && !isEmpty(cors)))
    yield { span: cors, message: '`Cors` is a map.' };
  if (cors.kind !== 'map' || !isComplete(cors)) return;
  for (const entry of cors.entries) {
    const kind = Object.hasOwn(corsKinds, entry.key) ? corsKinds[entry.key] : undefined;
    if (kind === undefined)
      yield {
        span: entry.keySpan,
        message: `\`Cors\` of a function URL has no \`${entry.key}\`.${didYouMean(entry.key, Object.keys(corsKinds))}`,
      };
    else if (!isOfKind(entry, kind))
      yield { span: entry.value, message: `\`${entry.key}\` is ${kindNames[kind]}.` };
  }
}

function isOfKind({ value }: MapEntry, kind: 'list' | 'boolean' | 'number'): boolean {
  if (value.kind === 'intrinsic' || !isGiven(value)) return true;
  return kind === 'list' ? value.kind === 'list' : value.kind === 'scalar' && typeof value.value === kind;
}
