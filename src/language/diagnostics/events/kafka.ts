import { entryOf, type MapValue, type Span, textOf, type Value, valueOf } from '../../../template/value.ts';
import { isComplete, isEmpty, writtenMaps } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const registryFields = ['SchemaRegistryURI', 'EventRecordFormat', 'SchemaValidationConfigs'];

export const kafka: Rule = {
  code: 'kafka-event',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `A \`SelfManagedKafka\` event names one topic and at least one of \`KafkaBootstrapServers\`. \`SchemaRegistryConfig\` (also of \`MSK\`) has ${registryFields.map((name) => `\`${name}\``).join(', ')}; \`EventRecordFormat\` is \`JSON\` or \`SOURCE\`, and each of \`AccessConfigs\` a map with \`Type\` and \`URI\`.`,
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
          Type: SelfManagedKafka
          Properties:
            KafkaBootstrapServers: ['kafka.example.com:9092']
            SourceAccessConfigurations:
              - Type: BASIC_AUTH
                URI: arn:aws:secretsmanager:eu-west-1:123456789012:secret:kafka
            Topics: [orders, returns]
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
          Type: SelfManagedKafka
          Properties:
            KafkaBootstrapServers: ['kafka.example.com:9092']
            SourceAccessConfigurations:
              - Type: BASIC_AUTH
                URI: arn:aws:secretsmanager:eu-west-1:123456789012:secret:kafka
            Topics: [orders]
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties, nameSpan, isComplete: isWhole } of effective.eventsOfType('SelfManagedKafka')) {
      if (!isWhole) continue;
      const servers = entryOf(properties, 'KafkaBootstrapServers');
      if (isEmpty(servers?.value))
        yield { span: servers?.keySpan ?? nameSpan, message: 'This event needs `KafkaBootstrapServers`.' };
      const topics = entryOf(properties, 'Topics');
      if (topics?.value.kind === 'list' && topics.value.items.length !== 1)
        yield {
          span: topics.value,
          message: '`Topics` of a Kafka cluster of one’s own has exactly one entry.',
        };
    }
    for (const { properties } of effective.eventsOfType('SelfManagedKafka', 'MSK')) {
      const entry = entryOf(properties, 'SchemaRegistryConfig');
      for (const map of writtenMaps(entry?.value)) yield* ofRegistry(map, entry?.keySpan ?? map);
    }
  },
};

function* ofRegistry(map: MapValue, span: Span): Iterable<Finding> {
  for (const name of registryFields)
    if (!valueOf(map, name)) yield { span, message: `\`SchemaRegistryConfig\` needs \`${name}\`.` };
  const format = valueOf(map, 'EventRecordFormat');
  if (format && !['JSON', 'SOURCE'].includes(textOf(format) ?? 'JSON'))
    yield { span: format, message: '`EventRecordFormat` is `JSON` or `SOURCE`.' };
  for (const name of ['SchemaValidationConfigs', 'AccessConfigs']) {
    const list = valueOf(map, name);
    if (list?.kind === 'scalar' || list?.kind === 'map')
      yield { span: list, message: `\`${name}\` is a list.` };
    if (name === 'AccessConfigs' && list?.kind === 'list')
      for (const item of list.items)
        if (isWithout(item, 'Type') || isWithout(item, 'URI'))
          yield { span: item, message: 'Each of `AccessConfigs` is a map with `Type` and `URI`.' };
  }
}

function isWithout(item: Value, name: string): boolean {
  return item.kind === 'map' ? isComplete(item) && !valueOf(item, name) : item.kind !== 'intrinsic';
}
