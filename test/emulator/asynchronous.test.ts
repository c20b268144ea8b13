import assert from 'node:assert/strict';
import {
  GetFunctionEventInvokeConfigCommand,
  InvokeAsyncCommand,
  InvokeCommand,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionEventInvokeConfigCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery } from '../../src/emulator/asynchronous/delivery.ts';
import { startEmulator } from '../support/emulator.ts';
import { lambdaClientOf } from '../support/lambdaClient.ts';

const FunctionName = 'hello';
const queue = 'arn:aws:sqs:eu-central-1:123456789012:failed';
const fails = 'exports.handler = async (event) => { throw new Error("no " + event.name); };';
const answers = 'exports.handler = async (event) => event.name;';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('An event nobody waits for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  let onDelivery: (delivery: Delivery) => void;
  let delivered: Promise<Delivery>;
  const test = startEmulator({
    eventsFolder: folder,
    onDelivery: (delivery) => {
      onDelivery(delivery);
    },
  });
  let client: LambdaClient;

  beforeEach(async () => {
    delivered = new Promise((resolve) => {
      onDelivery = resolve;
    });
    client = await lambdaClientOf(test().emulator);
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function send(event: object): Promise<string | undefined> {
    const Payload = JSON.stringify(event);
    const command = new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload });
    return (await client.send(command)).$metadata.requestId;
  }

  /** Resolves at the n-th REPORT line of the function's log. */
  async function reports(count: number): Promise<void> {
    const { lines } = test();
    while (lines.filter(({ text }) => text.startsWith('REPORT')).length < count)
      await new Promise((resolve) => setImmediate(resolve));
  }

  it('is tried three times with one request ID, then sent to the destination for failures', async () => {
    const { emulator, functionOf, lines } = test();
    emulator.deploy(functionOf({ 'index.js': fails }, { eventInvoke: { onFailure: queue } }));
    const requestId = await send({ name: 'luck' });
    for (const attempt of [1, 2]) {
      await reports(attempt);
      await waitForRetry();
      emulator.asynchronous.skipWaiting();
    }
    const delivery = await delivered;
    const body = JSON.parse(delivery.body) as { responsePayload: Record<string, unknown>; timestamp: string };
    assert.equal(delivery.target, queue);
    assert.deepEqual(
      { ...body, timestamp: '', responsePayload: body.responsePayload['errorMessage'] },
      {
        version: '1.0',
        timestamp: '',
        requestContext: {
          requestId,
          functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello:$LATEST',
          condition: 'RetriesExhausted',
          approximateInvokeCount: 3,
        },
        requestPayload: { name: 'luck' },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: 'no luck',
      },
    );
    const starts = lines.filter(({ text }) => text.startsWith('START'));
    assert.deepEqual(
      starts.map((line) => line.requestId),
      [requestId, requestId, requestId],
    );
    assert.deepEqual(emulator.asynchronous.pending, []);
    assert.deepEqual(filesIn(folder), []);
  });

  /** The report of an attempt comes before its result was looked at. */
  async function waitForRetry(): Promise<void> {
    const { asynchronous } = test().emulator;
    while ((asynchronous.pending[0]?.dueMs ?? 0) < Date.now() + 1000)
      await new Promise((resolve) => setImmediate(resolve));
  }

  it('sends what the function answers to the destination for successes', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': answers }, { eventInvoke: { onSuccess: queue } }));
    await send({ name: 'Ada' });
    const { requestContext, responsePayload } = JSON.parse((await delivered).body) as {
      requestContext: Record<string, unknown>;
      responsePayload: unknown;
    };
    assert.equal(requestContext['condition'], 'Success');
    assert.equal(requestContext['approximateInvokeCount'], 1);
    assert.equal(responsePayload, 'Ada');
  });

  it('goes to the dead-letter queue as it came', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(
      functionOf(
        { 'index.js': fails },
        { deadLetterTargetArn: queue, eventInvoke: { maximumRetryAttempts: 0 } },
      ),
    );
    const requestId = await send({ name: 'luck' });
    const { kind, target, body, attributes } = await delivered;
    assert.deepEqual([kind, target, body], ['deadLetter', queue, '{"name":"luck"}']);
    assert.deepEqual(attributes, {
      RequestID: { dataType: 'String', stringValue: requestId },
      ErrorCode: { dataType: 'Number', stringValue: '200' },
      ErrorMessage: { dataType: 'String', stringValue: 'no luck' },
    });
  });

  it('goes to the destination at once where the function has no concurrency', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': answers }, { eventInvoke: { onFailure: queue } }));
    await client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    await send({ name: 'Ada' });
    const { requestContext, ...rest } = JSON.parse((await delivered).body) as Record<string, object>;
    assert.deepEqual(
      { ...requestContext, requestId: '' },
      {
        requestId: '',
        functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello:$LATEST',
        condition: 'ZeroReservedConcurrency',
        approximateInvokeCount: 0,
      },
    );
    assert.ok(!('responseContext' in rest));
  });

  it('is given up when it is too old', async () => {
    const { emulator, functionOf } = test();
    const eventInvoke = { onFailure: queue, maximumEventAgeSeconds: 60 };
    emulator.deploy(functionOf({ 'index.js': fails }, { eventInvoke }));
    await send({ name: 'luck' });
    const { requestContext } = JSON.parse((await delivered).body) as {
      requestContext: Record<string, unknown>;
    };
    assert.equal(requestContext['condition'], 'EventAgeExceeded');
    assert.equal(requestContext['approximateInvokeCount'], 1);
  });

  it('invokes the function that is the destination', async () => {
    const { emulator, functionOf, lines } = test();
    const onSuccess = 'arn:aws:lambda:eu-central-1:123456789012:function:next';
    emulator.deploy(functionOf({ 'index.js': answers }, { eventInvoke: { onSuccess } }));
    const prints = 'exports.handler = async (event) => console.log("got " + event.responsePayload);';
    emulator.deploy(
      functionOf({ 'next/index.js': prints }, { functionName: 'next', handler: 'next/index.handler' }),
    );
    await send({ name: 'Ada' });
    await reports(2);
    assert.ok(lines.some(({ functionName, text }) => functionName === 'next' && text.endsWith('got Ada')));
  });

  it('can be sent by the older InvokeAsync', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': answers }, { eventInvoke: { onSuccess: queue } }));
    const { Status } = await client.send(
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients may still send it
      new InvokeAsyncCommand({ FunctionName, InvokeArgs: '{"name":"Ada"}' }),
    );
    assert.equal(Status, 202);
    assert.match((await delivered).body, /"responsePayload":"Ada"/);
  });

  it('is treated as a client of the Lambda API says', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': fails }));
    const put = {
      FunctionName,
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: queue } },
    };
    await client.send(new PutFunctionEventInvokeConfigCommand(put));
    await client.send(
      new UpdateFunctionEventInvokeConfigCommand({ FunctionName, MaximumEventAgeInSeconds: 90 }),
    );
    const asked = await client.send(new GetFunctionEventInvokeConfigCommand({ FunctionName }));
    assert.equal(asked.MaximumRetryAttempts, 0);
    assert.equal(asked.MaximumEventAgeInSeconds, 90);
    await send({ name: 'luck' });
    assert.match((await delivered).body, /"condition":"RetriesExhausted","approximateInvokeCount":1/);
    await assert.rejects(
      client.send(new PutFunctionEventInvokeConfigCommand({ ...put, MaximumRetryAttempts: 3 })),
      { name: 'ValidationException' },
    );
  });

  it('outlives the process that took it', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': fails }));
    await send({ name: 'luck' });
    await reports(1);
    await waitForRetry();
    const [name = ''] = filesIn(folder);
    assert.match(name, /^[\da-f-]{36}\.json$/);
    emulator.asynchronous.stop();
    emulator.asynchronous.resume();
    assert.equal(emulator.asynchronous.pending[0]?.failures, 1);
  });
});
