import { entryOf, type Value, valueOf } from '../../../template/value.ts';
import { writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

const invokeTypes = ['SQS', 'SNS', 'EventBridge', 'Lambda', 'S3Bucket'];
const streamTypes = ['SQS', 'SNS', 'S3', 'Kafka'];

export const destinations: Rule = {
  code: 'destination',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`OnSuccess\` and \`OnFailure\` of \`EventInvokeConfig\` need a \`Type\`: ${invokeTypes.map((type) => `\`${type}\``).join(', ')}. For \`SQS\` and \`SNS\` SAM makes a queue or topic where there is no \`Destination\`; the others need one.
\`Type\` of \`OnFailure\` of a stream is ${streamTypes.map((type) => `\`${type}\``).join(', ')}.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      EventInvokeConfig:
        DestinationConfig:
          OnFailure:
            Type: Lambda
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      EventInvokeConfig:
        DestinationConfig:
          OnFailure:
            Type: Lambda
            Destination: arn:aws:lambda:eu-west-1:123456789012:function:failed
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Function')) {
      const config = valueOf(properties, 'EventInvokeConfig', 'DestinationConfig');
      for (const name of ['OnSuccess', 'OnFailure']) {
        const entry = entryOf(config, name);
        for (const map of writtenMaps(entry?.value)) {
          const type = valueOf(map, 'Type');
          yield* typeIn(type, invokeTypes);
          if (!type && entry) yield { span: entry.keySpan, message: `\`${name}\` needs a \`Type\`.` };
          const isMade = writtenScalars(type).every(({ source }) => source === 'SQS' || source === 'SNS');
          if (type && !isMade && !valueOf(map, 'Destination'))
            yield { span: type, message: 'This needs a `Destination`: SAM makes queues and topics only.' };
        }
      }
    }
    for (const { properties } of effective.eventsOfType(
      'Kinesis',
      'DynamoDB',
      'MSK',
      'SelfManagedKafka',
      'SQS',
      'MQ',
      'DocumentDB',
    ))
      yield* typeIn(valueOf(properties, 'DestinationConfig', 'OnFailure', 'Type'), streamTypes);
  },
};

function* typeIn(value: Value | undefined, types: readonly string[]): Iterable<Finding> {
  for (const text of writtenScalars(value))
    if (!types.includes(text.source))
      yield { span: text, message: `\`Type\` is ${types.map((type) => `\`${type}\``).join(' or ')}.` };
}
