import assert from 'node:assert/strict';
import {
  GetFunctionRecursionConfigCommand,
  InvokeCommand,
  PutFunctionRecursionConfigCommand,
  type LambdaClient,
  type RecursiveLoop,
} from '@aws-sdk/client-lambda';
import { fileURLToPath } from 'node:url';
import type { Delivery } from '../../src/emulator/asynchronous/delivery.ts';
import { isInLoop, withLineage } from '../../src/emulator/recursion.ts';
import { startEmulator } from '../support/emulator.ts';
import { lambdaClientOf } from '../support/lambdaClient.ts';

const FunctionName = 'hello';
const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:hello';
const queue = 'arn:aws:sqs:eu-central-1:123456789012:failed';
const moduleFolders = [fileURLToPath(new URL('../../node_modules', import.meta.url))];

/** Sends its event on to itself, as often as it is let and until it is told to stop. */
const invokesItself = `
const { InvokeCommand, LambdaClient } = require('@aws-sdk/client-lambda');
const client = new LambdaClient();
exports.handler = async ({ left }, { functionName: FunctionName }) => {
  console.log('left ' + left);
  if (left === 0) return;
  const Payload = JSON.stringify({ left: left - 1 });
  await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
};
`;

/** Answers what it knows of its place in a chain of requests. */
const tells = 'exports.handler = async () => process.env._X_AMZN_TRACE_ID;';

/** The trace header of a request that the function made itself, when it ran for the n-th time. */
function headerAfter(invocations: number, functionArn = arn): string {
  let header = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0';
  for (let n = 0; n < invocations; n++) header = withLineage(header, functionArn);
  return header;
}

describe('A function that invokes itself', () => {
  let onDelivery: (delivery: Delivery) => void;
  let delivered: Promise<Delivery>;
  const test = startEmulator({
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

  const printed = (): string[] =>
    test().lines.flatMap(({ text }) => (text.includes('left ') ? [text.slice(text.indexOf('left '))] : []));

  async function begin(left: number): Promise<void> {
    const Payload = JSON.stringify({ left });
    await client.send(new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }));
  }

  it('through the AWS SDK is stopped after sixteen times, and its event is kept', async function () {
    const { emulator, functionOf, notices } = test();
    emulator.deploy(
      functionOf(
        { 'index.js': invokesItself },
        { moduleFolders, timeoutSeconds: 30, deadLetterTargetArn: queue },
      ),
    );
    await begin(20);
    const { kind, body } = await delivered;
    assert.deepEqual([kind, body], ['deadLetter', '{"left":4}']);
    assert.equal(printed().length, 16);
    assert.match(notices.map(({ message }) => message).join(), /hello was invoked again and again/);
  });

  async function runWith(traceId: string): Promise<unknown> {
    const { emulator } = test();
    const { result } = emulator.invoke(FunctionName, { payload: Buffer.from('{}'), traceId });
    return JSON.parse((await result).payload.toString('utf8')) as unknown;
  }

  it('through the destination of another is stopped, too', async () => {
    const { emulator, functionOf, lines, notices } = test();
    const pass = (functionName: string, next: string): void => {
      const eventInvoke = { onSuccess: arn.replace(FunctionName, next) };
      emulator.deploy(
        functionOf({ 'index.js': 'exports.handler = async () => 1;' }, { functionName, eventInvoke }),
      );
    };
    onDelivery = () => undefined;
    pass(FunctionName, 'other');
    pass('other', FunctionName);
    await begin(0);
    while (notices.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const starts = lines
      .filter(({ text }) => text.startsWith('START'))
      .map(({ functionName }) => functionName);
    assert.equal(starts.filter((name) => name === FunctionName).length, 16);
    assert.equal(starts.length, 32);
  });

  it('sees in its trace header how often it ran', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': tells }));
    assert.equal(await runWith(headerAfter(3)), headerAfter(4));
  });

  it('gets the exception of AWS where somebody waits for its answer', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': tells }));
    client.middlewareStack.add(
      (next) => (call) => {
        const { headers } = call.request as { headers: Record<string, string> };
        headers['X-Amzn-Trace-Id'] = headerAfter(16);
        return next(call);
      },
      { step: 'build', priority: 'high' },
    );
    await assert.rejects(client.send(new InvokeCommand({ FunctionName })), (error: Error) => {
      assert.equal(error.name, 'RecursiveInvocationException');
      assert.match(error.message, /^Lambda has detected your function being invoked in a recursive loop/);
      assert.equal((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode, 400);
      return true;
    });
  });

  it('may go on where its configuration allows it', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': tells }));
    const loop = async (): Promise<RecursiveLoop | undefined> =>
      (await client.send(new GetFunctionRecursionConfigCommand({ FunctionName }))).RecursiveLoop;
    assert.equal(await loop(), 'Terminate');
    await client.send(new PutFunctionRecursionConfigCommand({ FunctionName, RecursiveLoop: 'Allow' }));
    assert.equal(await loop(), 'Allow');
    assert.equal(await runWith(headerAfter(16)), headerAfter(17));
  });

  it('may be allowed to by its template', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': tells }, { recursiveLoop: 'Allow' }));
    assert.equal(await runWith(headerAfter(16)), headerAfter(17));
  });

  it('has no third choice', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({}));
    const command = { FunctionName, RecursiveLoop: 'Sometimes' as RecursiveLoop };
    await assert.rejects(client.send(new PutFunctionRecursionConfigCommand(command)), {
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'Sometimes' at 'recursiveLoop' failed to satisfy constraint: " +
        'Member must satisfy enum value set: [Allow, Terminate]',
    });
  });
});

describe('A lineage', () => {
  it('counts each function for itself', () => {
    const header = withLineage(headerAfter(16, `${arn}-other`), arn);
    assert.match(header, /;Lineage=[\da-f]{8}:15\|[\da-f]{8}:0$/);
    assert.ok(!isInLoop(header, arn));
    assert.ok(isInLoop(header, `${arn}-other`));
  });

  it('remembers sixteen functions', () => {
    let header = headerAfter(1);
    for (let n = 0; n < 16; n++) header = withLineage(header, `${arn}-${n}`);
    assert.equal(header.split('|').length, 16);
  });
});
