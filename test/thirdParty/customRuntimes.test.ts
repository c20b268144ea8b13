import assert from 'node:assert/strict';
import { join } from 'node:path';
import { InvokeWithResponseStreamCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import type { Json } from '../../src/shared/json.ts';
import { finish, request, startEmulator } from '../support/emulator.ts';
import { functionConfiguration } from '../support/functionConfiguration.ts';
import { builtProgram } from './builtProgram.ts';
import type { ProgramName } from './programs.ts';

/** How the libraries of two languages say the same. */
interface Dialect {
  readonly library: string;
  readonly program: ProgramName;
  /** Where the `bootstrap` lies. */
  readonly folder: string;
  readonly error: Json;
  readonly panic: Json;
  /** Events after which the library ends the process itself. */
  readonly endsAfter: readonly string[];
  /** The answer to an event that asks for nothing else, without deadline and trace. */
  readonly answer: (configuration: FunctionConfiguration, requestId: string) => Json;
}

const traceId = 'Root=1-6b01c8b1-3675818971e582086038ea6e;Parent=aa900a1ad04bdd2d;Sampled=1';

const dialects: readonly Dialect[] = [
  {
    library: 'aws-lambda-go',
    program: 'goFunction',
    folder: '.',
    error: { errorMessage: 'refused', errorType: 'errorString' },
    panic: { errorMessage: 'lost', errorType: 'string' },
    endsAfter: ['panic', 'flood'],
    answer: ({ functionArn }, requestId) => ({
      event: { n: 7 },
      invocation: {
        AwsRequestID: requestId,
        InvokedFunctionArn: functionArn,
        TenantID: 'blue',
        Identity: { CognitoIdentityID: 'someone', CognitoIdentityPoolID: 'pool' },
        ClientContext: {
          Client: { installation_id: '', app_title: '', app_version_code: '', app_package_name: '' },
          env: null,
          custom: { colour: 'red' },
        },
      },
      functionName: 'hello',
      memoryMb: 128,
    }),
  },
  {
    library: 'the Rust crate lambda_runtime',
    program: 'rustFunction',
    folder: 'bin',
    error: {
      errorMessage: 'refused',
      errorType: '&alloc::boxed::Box<dyn core::error::Error + core::marker::Send + core::marker::Sync>',
    },
    panic: {
      errorMessage: 'Lambda panicked: lost',
      errorType: '&alloc::boxed::Box<dyn core::any::Any + core::marker::Send>',
    },
    endsAfter: [],
    answer: ({ functionArn }, requestId) => ({
      event: { n: 7 },
      requestId,
      functionArn,
      tenantId: 'blue',
      custom: { colour: 'red' },
      identityId: 'someone',
      functionName: 'hello',
      memoryMb: 128,
    }),
  },
];

for (const dialect of dialects) {
  describe(`A function on ${dialect.library}`, function () {
    const test = startEmulator();
    let configuration: FunctionConfiguration;

    before(async function () {
      if (process.platform === 'win32') this.skip();
      const folder = await builtProgram(this, dialect.program);
      configuration = functionConfiguration(join(folder, dialect.folder), { runtime: 'provided.al2023' });
    });

    /** The next event is answered, by a new environment only where the last process ended. */
    async function goesOnAfter(event: string): Promise<void> {
      const { report } = await test().run(configuration, 1);
      const isNew = report.initDurationMs !== undefined;
      assert.deepEqual([report.status, isNew], ['success', dialect.endsAfter.includes(event)]);
    }

    it('knows its event and its context', async () => {
      const { emulator } = test();
      emulator.deploy(configuration);
      const invocation = emulator.invoke('hello', {
        ...request({ n: 7 }),
        clientContext: Buffer.from('{"custom":{"colour":"red"}}').toString('base64'),
        traceId,
        tenantId: 'blue',
        cognitoIdentity: { cognitoIdentityId: 'someone', cognitoIdentityPoolId: 'pool' },
      });
      const { payload, log, report } = await finish(invocation);
      const { leftMs, traceId: seenTraceId, ...answer } = payload as Record<string, Json>;
      assert.deepEqual(answer, dialect.answer(configuration, report.requestId));
      assert.ok(Number(leftMs) > 0 && Number(leftMs) <= 3000, JSON.stringify(leftMs));
      // The chain of invocations follows it.
      assert.ok(JSON.stringify(seenTraceId).startsWith(`"${traceId}`));
      assert.ok(log.includes('got {"n":7}'), log.join('\n'));
    });

    it('answers what it streams', async () => {
      const { emulator } = test();
      emulator.deploy(configuration);
      const { payload } = await emulator.invoke('hello', request('stream')).result;
      assert.equal(payload.toString().split('\0').at(-1), 'one two three');
    });

    it('answers nothing that is too large and goes on', async () => {
      const { payload, functionError } = await test().run(configuration, 'flood');
      assert.deepEqual(payload, {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      });
      assert.equal(functionError, 'Unhandled');
      await goesOnAfter('flood');
    });

    it('fails with its error and goes on', async () => {
      const { payload, functionError } = await test().run(configuration, 'fail');
      assert.deepEqual(payload, dialect.error);
      assert.equal(functionError, 'Unhandled');
      await goesOnAfter('fail');
    });

    it('fails with its panic', async () => {
      const { payload, report } = await test().run(configuration, 'panic');
      const { errorMessage, errorType } = payload as Record<string, Json>;
      assert.deepEqual({ errorMessage, errorType }, dialect.panic);
      assert.equal(report.status, 'error');
      await goesOnAfter('panic');
    });

    it('times out', async () => {
      const { payload, report } = await test().run({ ...configuration, timeoutSeconds: 1 }, 'wait');
      assert.deepEqual(payload, {
        errorType: 'Sandbox.Timedout',
        errorMessage: `RequestId: ${report.requestId} Error: Task timed out after 1.00 seconds`,
      });
    });

    it('hears SIGTERM at the end', async () => {
      const { run, emulator, lines } = test();
      await run(configuration, 1);
      await emulator.dispose();
      assert.ok(lines.some(({ text }) => text === 'shut down'));
    });
  });
}

describe('A Go function whose stream breaks', function () {
  const test = startEmulator();

  it('answers what there was, and why there is no more', async function () {
    if (process.platform === 'win32') this.skip();
    const { emulator } = test();
    const folder = await builtProgram(this, 'goFunction');
    emulator.deploy(functionConfiguration(folder, { runtime: 'provided.al2023' }));
    const { endpoint, credentials } = await emulator.serve();
    const lambda = new LambdaClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 });
    const input = { FunctionName: 'hello', Payload: '"break"' };
    const { EventStream } = await lambda.send(new InvokeWithResponseStreamCommand(input));
    const events: unknown[] = [];
    for await (const { PayloadChunk, InvokeComplete } of EventStream ?? [])
      events.push(InvokeComplete ?? Buffer.from(PayloadChunk?.Payload ?? []).toString());
    const ErrorDetails = '{"errorMessage":"refused","errorType":"errorString"}';
    assert.deepEqual(events, ['one ', { ErrorCode: 'Unhandled', ErrorDetails }]);
  });
});
