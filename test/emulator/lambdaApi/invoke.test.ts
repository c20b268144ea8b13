import assert from 'node:assert/strict';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { InvokeCommandInput, InvokeCommandOutput } from '@aws-sdk/client-lambda';
import { startEmulator } from '../../support/emulator.ts';

describe('Invoke, asked by an AWS SDK', () => {
  const test = startEmulator();

  async function client(): Promise<(input: Partial<InvokeCommandInput>) => Promise<InvokeCommandOutput>> {
    const { endpoint, credentials } = await test().emulator.serve();
    const lambda = new LambdaClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 });
    return (input) => lambda.send(new InvokeCommand({ FunctionName: 'hello', Payload: '{}', ...input }));
  }

  function deploy(code: string): void {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': code }));
  }

  const text = (output: InvokeCommandOutput): string | undefined => output.Payload?.transformToString();

  it('answers what the handler returns', async () => {
    deploy('exports.handler = async (event) => ({ got: event.name });');
    const output = await (await client())({ Payload: '{"name":"Ada"}' });
    assert.equal(text(output), '{"got":"Ada"}');
    assert.equal(output.StatusCode, 200);
    assert.equal(output.ExecutedVersion, '$LATEST');
    assert.equal(output.FunctionError, undefined);
  });

  it('says that a function failed', async () => {
    deploy('exports.handler = async () => { throw new RangeError("too far"); };');
    const output = await (await client())({});
    assert.equal(output.StatusCode, 200);
    assert.equal(output.FunctionError, 'Unhandled');
    const { errorType, errorMessage } = JSON.parse(text(output) ?? '') as Record<string, unknown>;
    assert.deepEqual([errorType, errorMessage], ['RangeError', 'too far']);
  });

  it('answers the last four kilobytes of the log when asked to', async () => {
    deploy('exports.handler = async () => { for (let i = 0; i < 1000; i++) console.log("line " + i); };');
    const output = await (await client())({ LogType: 'Tail' });
    const log = Buffer.from(output.LogResult ?? '', 'base64').toString('utf8');
    assert.equal(Buffer.byteLength(log), 4096);
    assert.match(log, /line 999\nEND RequestId: \S+\nREPORT RequestId: \S+\tDuration: [\d.]+ ms\t.*\t\n$/);
  });

  it('runs an event and does not wait for it', async () => {
    deploy('exports.handler = async () => { console.log("ran"); };');
    const output = await (await client())({ InvocationType: 'Event' });
    assert.equal(output.StatusCode, 202);
    assert.equal(text(output) ?? '', '');
    await test().emulator.dispose();
  });

  it('only checks a dry run', async () => {
    deploy('exports.handler = async () => { throw new Error("ran"); };');
    const output = await (await client())({ InvocationType: 'DryRun' });
    assert.equal(output.StatusCode, 204);
    assert.deepEqual(test().lines, []);
  });

  it('takes an ARN, a partial ARN and a qualifier', async () => {
    deploy('exports.handler = async (event, context) => context.invokedFunctionArn;');
    const invoke = await client();
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:hello';
    assert.equal(text(await invoke({ FunctionName: arn })), `"${arn}"`);
    assert.equal(text(await invoke({ FunctionName: '123456789012:function:hello' })), `"${arn}"`);
    assert.equal(text(await invoke({ Qualifier: '$LATEST' })), `"${arn}:$LATEST"`);
    assert.equal(text(await invoke({ FunctionName: 'hello:$LATEST' })), `"${arn}:$LATEST"`);
  });

  it('hands over the client context', async () => {
    deploy('exports.handler = async (event, context) => context.clientContext;');
    const clientContext = Buffer.from('{"custom":{"name":"Žofie"}}').toString('base64');
    const output = await (await client())({ ClientContext: clientContext });
    assert.equal(text(output), '{"custom":{"name":"Žofie"}}');
  });

  it('takes no payload for an empty object', async () => {
    deploy('exports.handler = async (event) => event;');
    const output = await (await client())({ Payload: '' });
    assert.equal(text(output), '{}');
  });

  it('does not know a function that is not there', async () => {
    deploy('exports.handler = async () => {};');
    await assert.rejects((await client())({ FunctionName: 'other' }), {
      name: 'ResourceNotFoundException',
      message: 'Function not found: arn:aws:lambda:eu-central-1:123456789012:function:other:$LATEST',
    });
  });

  it('does not know a version that is not there', async () => {
    deploy('exports.handler = async () => {};');
    await assert.rejects((await client())({ Qualifier: '7' }), { name: 'ResourceNotFoundException' });
  });

  it('refuses what is not JSON', async () => {
    deploy('exports.handler = async () => {};');
    await assert.rejects((await client())({ Payload: '{"half":' }), {
      name: 'InvalidRequestContentException',
      message: /^Could not parse request body into json: /,
    });
  });

  it('refuses an event that is too large', async () => {
    deploy('exports.handler = async () => {};');
    const Payload = JSON.stringify('x'.repeat(6 * 1024 * 1024));
    await assert.rejects((await client())({ Payload }), {
      name: 'RequestTooLargeException',
      message:
        '6291458 byte payload is too large for the RequestResponse invocation type (limit 6291456 bytes)',
    });
  });

  it('passes six megabytes in both directions', async () => {
    deploy('exports.handler = async (event) => event;');
    const Payload = JSON.stringify('x'.repeat(6 * 1024 * 1024 - 2));
    const output = await (await client())({ Payload });
    assert.equal(text(output), Payload);
  });

  it('says which runtimes there are when a function needs another', async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.py': '' }, { runtime: 'java21' }));
    await assert.rejects((await client())({}), {
      name: 'InvalidRuntimeException',
      message: /hello needs the runtime java21, .* These can: nodejs\*/,
    });
  });
});
