import assert from 'node:assert/strict';
import {
  GetEventSourceMappingCommand,
  ListEventSourceMappingsCommand,
  type LambdaClient,
  type ListEventSourceMappingsCommandInput,
} from '@aws-sdk/client-lambda';
import type { EventSourceMapping } from '../../../src/emulator/eventSourceMapping.ts';
import { startEmulator } from '../../support/emulator.ts';
import { lambdaClientOf } from '../../support/lambdaClient.ts';

const queue: EventSourceMapping = {
  uuid: '11111111-1111-1111-1111-111111111111',
  type: 'SQS',
  eventSourceArn: 'arn:aws:sqs:eu-central-1:123456789012:orders',
  isEnabled: true,
  settings: { BatchSize: 5 },
};

const stream: EventSourceMapping = {
  uuid: '22222222-2222-2222-2222-222222222222',
  type: 'Kinesis',
  eventSourceArn: 'arn:aws:kinesis:eu-central-1:123456789012:stream/clicks',
  isEnabled: false,
  settings: { StartingPosition: 'LATEST' },
};

describe('Event source mappings, asked about by an AWS SDK', () => {
  const test = startEmulator();
  let client: LambdaClient;

  beforeEach(async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({}, { eventSourceMappings: [queue] }));
    emulator.deploy(functionOf({}, { functionName: 'other', eventSourceMappings: [stream] }));
    client = await lambdaClientOf(emulator);
  });

  async function list(input: ListEventSourceMappingsCommandInput): Promise<(string | undefined)[]> {
    const { EventSourceMappings = [] } = await client.send(new ListEventSourceMappingsCommand(input));
    return EventSourceMappings.map(({ UUID }) => UUID);
  }

  it('tell what is set, and AWS’s defaults for queues', async () => {
    const { $metadata, LastModified, ...told } = await client.send(
      new GetEventSourceMappingCommand({ UUID: queue.uuid }),
    );
    assert.equal($metadata.httpStatusCode, 200);
    assert.ok(LastModified && LastModified <= new Date());
    assert.deepEqual(told, {
      UUID: queue.uuid,
      EventSourceMappingArn: `arn:aws:lambda:eu-central-1:123456789012:event-source-mapping:${queue.uuid}`,
      FunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello',
      EventSourceArn: queue.eventSourceArn,
      State: 'Enabled',
      StateTransitionReason: 'USER_INITIATED',
      BatchSize: 5,
      MaximumBatchingWindowInSeconds: 0,
      FunctionResponseTypes: [],
    });
  });

  it('tell AWS’s defaults for streams', async () => {
    const told = await client.send(new GetEventSourceMappingCommand({ UUID: stream.uuid }));
    assert.equal(told.State, 'Disabled');
    assert.equal(told.BatchSize, 100);
    assert.equal(told.MaximumRetryAttempts, -1);
    assert.equal(told.LastProcessingResult, 'No records processed');
  });

  it('are listed by function, by source and page by page', async () => {
    assert.deepEqual(await list({}), [queue.uuid, stream.uuid]);
    assert.deepEqual(await list({ FunctionName: 'other' }), [stream.uuid]);
    assert.deepEqual(await list({ EventSourceArn: queue.eventSourceArn }), [queue.uuid]);
    assert.deepEqual(await list({ MaxItems: 1, Marker: '1' }), [stream.uuid]);
    await assert.rejects(list({ MaxItems: 0 }), { name: 'ValidationException' });
  });

  it('are not found by another identifier', async () => {
    const UUID = '33333333-3333-3333-3333-333333333333';
    await assert.rejects(client.send(new GetEventSourceMappingCommand({ UUID })), {
      name: 'ResourceNotFoundException',
      message: 'The resource you requested does not exist.',
    });
  });
});
