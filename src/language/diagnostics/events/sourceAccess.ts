import { entryOf, type MapValue, type Span, textOf, type Value, valueOf } from '../../../template/value.ts';
import type { EffectiveEvent } from '../../effectiveTemplate.ts';
import { isComplete, isEmpty } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** Of sources that need a password: what `Type` may be. */
const passwordSources: Readonly<Record<string, readonly string[]>> = {
  MQ: ['BASIC_AUTH', 'VIRTUAL_HOST'],
  DocumentDB: ['BASIC_AUTH'],
};

const mechanisms = [
  'BASIC_AUTH',
  'CLIENT_CERTIFICATE_TLS_AUTH',
  'IAM_AUTH',
  'IAM_OAUTHBEARER_AUTH',
  'OAUTHBEARER_AUTH',
  'SASL_SCRAM_256_AUTH',
  'SASL_SCRAM_512_AUTH',
];
const networks = ['VPC_SUBNET', 'VPC_SECURITY_GROUP'];
const details = [
  'SERVER_ROOT_CA_CERTIFICATE',
  'OAUTHBEARER_SCOPE',
  'OAUTHBEARER_AUDIENCE',
  'OAUTHBEARER_LOGICAL_CLUSTER',
  'OAUTHBEARER_IDENTITY_POOL',
];

export const sourceAccess: Rule = {
  code: 'source-access',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`SourceAccessConfigurations\` says how to reach a broker. Amazon MQ and DocumentDB need one \`BASIC_AUTH\` with the \`URI\` of a secret. A Kafka cluster of one’s own has at most one mechanism of authentication, and \`VPC_SUBNET\` and \`VPC_SECURITY_GROUP\` only together.`,
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
          Type: MQ
          Properties:
            Broker: arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1
            Queues: [orders]
            SourceAccessConfigurations:
              - Type: SASL_SCRAM_256_AUTH
                URI: arn:aws:secretsmanager:eu-west-1:123456789012:secret:mq
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: MQ
          Properties:
            Broker: arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1
            Queues: [orders]
            SourceAccessConfigurations:
              - Type: BASIC_AUTH
                URI: arn:aws:secretsmanager:eu-west-1:123456789012:secret:mq
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const event of effective.eventsOfType('MQ', 'DocumentDB', 'SelfManagedKafka')) {
      const entry = entryOf(event.properties, 'SourceAccessConfigurations');
      if (!event.isComplete || entry?.value.kind === 'intrinsic') continue;
      const span = entry?.keySpan ?? event.nameSpan;
      if (!entry || isEmpty(entry.value)) {
        if (entry)
          yield { span, message: `An event of type \`${event.type}\` needs \`SourceAccessConfigurations\`.` };
      } else if (entry.value.kind === 'list') yield* ofList(entry.value.items, event, span);
    }
  },
};

function* ofList(items: readonly Value[], event: EffectiveEvent, span: Span): Iterable<Finding> {
  const maps = items.filter((item): item is MapValue => item.kind === 'map' && isComplete(item));
  const isWhole =
    maps.length === items.length && maps.every((map) => textOf(valueOf(map, 'Type')) !== undefined);
  const passwordTypes = passwordSources[event.type];
  const known = passwordTypes ?? [...mechanisms, ...networks, ...details];
  for (const item of items)
    if (item.kind === 'scalar' || item.kind === 'list')
      yield { span: item, message: 'This is a map with `Type` and `URI`.' };
  for (const map of maps) {
    const type = valueOf(map, 'Type');
    const name = textOf(type);
    if (type && name !== undefined && !known.includes(name))
      yield { span: type, message: `\`Type\` is ${known.map((each) => `\`${each}\``).join(' or ')} here.` };
    const needsUri =
      name !== undefined && known.includes(name) && !name.startsWith('IAM_') && name !== 'VIRTUAL_HOST';
    if (needsUri && isEmpty(valueOf(map, 'URI')))
      yield { span: type ?? map, message: `\`${name}\` needs a \`URI\`.` };
  }
  const single = passwordTypes ? ['BASIC_AUTH'] : mechanisms;
  const [first, second] = maps.filter((map) => single.includes(textOf(valueOf(map, 'Type')) ?? ''));
  if (second) yield { span: second, message: 'There is one mechanism of authentication already. Give one.' };
  if (!isWhole) return;
  if (!first && passwordTypes && maps.every((map) => known.includes(textOf(valueOf(map, 'Type')) ?? '')))
    yield { span, message: '`SourceAccessConfigurations` needs a `BASIC_AUTH`.' };
  const given = networks.filter((name) => maps.some((map) => textOf(valueOf(map, 'Type')) === name));
  if (given.length === 1)
    yield { span, message: '`VPC_SUBNET` and `VPC_SECURITY_GROUP` must both be given, or neither.' };
}
