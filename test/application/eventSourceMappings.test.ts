import assert from 'node:assert/strict';
import { functionConfigurationOf } from '../../src/application/functionConfiguration.ts';
import type { EventSourceMapping } from '../../src/emulator/eventSourceMapping.ts';
import { applicationOf } from './memoryFiles.ts';

function mappingsOf(template: string): readonly EventSourceMapping[] {
  const application = applicationOf(template, { 'src/app.mjs': '' });
  return functionConfigurationOf(application, 'F').configuration.eventSourceMappings ?? [];
}

const sam = (events: string, rest = ''): string => `
Transform: AWS::Serverless-2016-10-31
Parameters: { Size: { Type: Number, Default: 5 } }
Resources:
  Queue: { Type: AWS::SQS::Queue }
  F:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: app.handler
      CodeUri: src/
      ${rest}
      Events: ${events}
`;

const withoutId = (template: string): object[] =>
  mappingsOf(template).map(({ uuid, ...rest }) => {
    assert.match(uuid, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    return rest;
  });

describe('the event source mappings of a function', () => {
  it('are made of its SAM events', () => {
    const found = withoutId(
      sam(
        '{ New: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn, BatchSize: !Ref Size, Enabled: false } } }',
      ),
    );
    const eventSourceArn = 'arn:aws:sqs:eu-west-1:123456789012:my-shop-Queue';
    assert.deepEqual(found, [{ type: 'SQS', eventSourceArn, isEnabled: false, settings: { BatchSize: 5 } }]);
  });

  it('are made of resources that name it', () => {
    const found = withoutId(`
Resources:
  F: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: app.handler, Code: src/ } }
  M:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref F
      EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/clicks
      StartingPosition: LATEST
      DestinationConfig: { OnFailure: { Destination: arn:aws:sqs:eu-west-1:123456789012:failed } }
`);
    assert.deepEqual(found, [
      {
        type: 'Kinesis',
        eventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/clicks',
        isEnabled: true,
        settings: {
          StartingPosition: 'LATEST',
          DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } },
        },
      },
    ]);
  });

  it('say it as the API does where SAM says it otherwise', () => {
    const kafka = '{ KafkaBootstrapServers: [a:9092], Topics: [t], ConsumerGroupId: g }';
    const documents = '{ Cluster: arn:aws:rds:eu-west-1:123456789012:cluster:c, DatabaseName: d }';
    const found = mappingsOf(
      sam(`
        K: { Type: SelfManagedKafka, Properties: ${kafka} }
        D: { Type: DocumentDB, Properties: ${documents} }`),
    );
    assert.deepEqual(
      found.map(({ settings }) => settings),
      [
        {
          Topics: ['t'],
          SelfManagedKafkaEventSourceConfig: { ConsumerGroupId: 'g' },
          SelfManagedEventSource: { Endpoints: { KAFKA_BOOTSTRAP_SERVERS: ['a:9092'] } },
        },
        { DocumentDBEventSourceConfig: { DatabaseName: 'd' } },
      ],
    );
  });

  it('lead to the alias that SAM publishes', () => {
    const [mapping] = mappingsOf(
      sam('{ New: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } } }', 'AutoPublishAlias: live'),
    );
    assert.equal(mapping?.qualifier, 'live');
  });

  it('have the same identifier each time, and another for another event', () => {
    const template = sam(`
        A: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }
        B: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }`);
    const [first, second] = mappingsOf(template);
    assert.equal(mappingsOf(template)[0]?.uuid, first?.uuid);
    assert.notEqual(first?.uuid, second?.uuid);
  });
});
