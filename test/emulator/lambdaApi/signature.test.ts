import assert from 'node:assert/strict';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { startEmulator } from '../../support/emulator.ts';

describe('The Lambda API answers nobody', () => {
  const test = startEmulator();

  async function serve(): Promise<{
    endpoint: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  }> {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': 'exports.handler = async () => "ran";' }));
    return emulator.serve();
  }

  const invoke = new InvokeCommand({
    FunctionName: 'hello',
    Payload: '{"sum":"1 + 1"}',
    Qualifier: '$LATEST',
  });

  function client(
    endpoint: string,
    credentials: { accessKeyId: string; secretAccessKey: string },
    skewMs = 0,
  ): LambdaClient {
    return new LambdaClient({
      endpoint,
      credentials,
      region: 'eu-central-1',
      maxAttempts: 1,
      systemClockOffset: skewMs,
    });
  }

  it('but who signs with the credentials of this run', async () => {
    const { endpoint, credentials } = await serve();
    const { Payload } = await client(endpoint, credentials).send(invoke);
    assert.equal(Payload?.transformToString(), '"ran"');
    const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:hello';
    await client(endpoint, credentials).send(new InvokeCommand({ FunctionName: arn }));
  });

  it('who does not sign', async () => {
    const { endpoint } = await serve();
    const response = await fetch(`${endpoint}/2015-03-31/functions/hello/invocations`, { method: 'POST' });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('x-amzn-errortype'), 'MissingAuthenticationTokenException');
  });

  it('who signs with another access key', async () => {
    const { endpoint, credentials } = await serve();
    const other = { ...credentials, accessKeyId: 'AKIAOTHER' };
    await assert.rejects(client(endpoint, other).send(invoke), { name: 'UnrecognizedClientException' });
  });

  it('who does not know the secret', async () => {
    const { endpoint, credentials } = await serve();
    const guessed = { ...credentials, secretAccessKey: 'guessed' };
    await assert.rejects(client(endpoint, guessed).send(invoke), { name: 'InvalidSignatureException' });
  });

  it('who signed long ago', async () => {
    const { endpoint, credentials } = await serve();
    const late = client(endpoint, credentials, -20 * 60 * 1000);
    await assert.rejects(late.send(invoke), {
      name: 'InvalidSignatureException',
      message: /^Signature expired/,
    });
  });

  it('who changed what another signed', async () => {
    const { endpoint, credentials } = await serve();
    const sdk = client(endpoint, credentials);
    sdk.middlewareStack.add(
      (next) => (args) => {
        (args.request as { body: unknown }).body = '{"sum":"2 + 2"}';
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await assert.rejects(sdk.send(invoke), { name: 'InvalidSignatureException' });
  });
});
