import assert from 'node:assert/strict';
import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionConcurrencyCommand,
  InvokeCommand,
  PutFunctionConcurrencyCommand,
  TooManyRequestsException,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { startEmulator } from '../../support/emulator.ts';
import { openGate } from '../../support/gate.ts';
import { lambdaClientOf } from '../../support/lambdaClient.ts';

const FunctionName = 'hello';
/** Answers once it is told to by a request to the address in its event. */
const waits = `
const { get } = require('node:http');
exports.handler = (event) => new Promise((resolve) => get(event.address, (response) => response.on('end', () => resolve('done')).resume()));
`;

describe('Concurrency', () => {
  const test = startEmulator({ accountConcurrency: 102 });
  let client: LambdaClient;

  beforeEach(async () => {
    client = await lambdaClientOf(test().emulator);
  });

  const invoke = (event: object = {}): Promise<unknown> =>
    client.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }));

  it('that is reserved is all that a function has', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': waits }, { reservedConcurrency: 1 }));
    const gate = await openGate();
    const first = invoke({ address: gate.address });
    await gate.reached;
    await assert.rejects(invoke(), (error) => {
      assert.ok(error instanceof TooManyRequestsException);
      assert.equal(error.Reason, 'ReservedFunctionConcurrentInvocationLimitExceeded');
      assert.equal(error.message, 'Rate Exceeded.');
      assert.equal(error.$metadata.httpStatusCode, 429);
      return true;
    });
    gate.open();
    await first;
  });

  it('of none keeps a function from running', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': waits }));
    await client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }));
    await assert.rejects(invoke(), { name: 'TooManyRequestsException' });
  });

  it('can be reserved, asked for and given back', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': 'exports.handler = async () => 1;' }));
    await client.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 2 }));
    const asked = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    assert.equal(asked.ReservedConcurrentExecutions, 2);
    await client.send(new DeleteFunctionConcurrencyCommand({ FunctionName }));
    const after = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    assert.equal(after.ReservedConcurrentExecutions, undefined);
  });

  it('must leave a hundred to the others', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': '' }));
    const command = new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 3 });
    await assert.rejects(client.send(command), {
      name: 'InvalidParameterValueException',
      message:
        "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    });
  });
});

describe('The concurrency of an account', () => {
  const test = startEmulator({ accountConcurrency: 1 });

  it('is shared by all functions', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': waits }));
    emulator.deploy(functionOf({ 'index.js': waits }, { functionName: 'other' }));
    const client = await lambdaClientOf(emulator);
    const gate = await openGate();
    const Payload = JSON.stringify({ address: gate.address });
    const first = client.send(new InvokeCommand({ FunctionName, Payload }));
    await gate.reached;
    await assert.rejects(client.send(new InvokeCommand({ FunctionName: 'other' })), {
      name: 'TooManyRequestsException',
      Reason: 'ConcurrentInvocationLimitExceeded',
    });
    gate.open();
    await first;
  });
});
