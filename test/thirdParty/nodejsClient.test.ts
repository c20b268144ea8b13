import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { bootstrapFunction } from '../support/bootstrapFunction.ts';
import { finish, request, startEmulator } from '../support/emulator.ts';
import { builtProgram } from './builtProgram.ts';

describe('Amazon’s runtime interface client for Node.js, aws-lambda-ric', function () {
  const test = startEmulator();
  let command: string;

  before(async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = await builtProgram(this, 'nodejsClient');
    command = `exec "${process.execPath}" "${join(folder, 'node_modules', '.bin', 'aws-lambda-ric')}" "$_HANDLER"`;
  });

  const functionOf = (body: string): FunctionConfiguration =>
    bootstrapFunction(test(), command, {
      'index.mjs': `export const handler = async (event, context) => { ${body} };`,
    });

  it('hands over event and context', async () => {
    const { emulator } = test();
    const configuration = functionOf(`console.log('hi');
      return [event, { ...context }, context.getRemainingTimeInMillis(), process.env._X_AMZN_TRACE_ID];`);
    emulator.deploy(configuration);
    const invocation = emulator.invoke('hello', {
      ...request({ n: 7 }),
      clientContext: Buffer.from('{"custom":{"colour":"red"}}').toString('base64'),
      cognitoIdentity: { cognitoIdentityId: 'someone', cognitoIdentityPoolId: 'pool' },
    });
    const { payload, log, report } = await finish(invocation);
    const [event, context, leftMs, traceId] = payload as [unknown, Record<string, unknown>, number, string];
    assert.deepEqual(event, { n: 7 });
    const { logStreamName, ...others } = context;
    assert.match(String(logStreamName), /^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
    assert.deepEqual(others, {
      awsRequestId: report.requestId,
      callbackWaitsForEmptyEventLoop: true,
      clientContext: { custom: { colour: 'red' } },
      functionName: 'hello',
      functionVersion: '$LATEST',
      identity: { cognitoIdentityId: 'someone', cognitoIdentityPoolId: 'pool' },
      invokedFunctionArn: configuration.functionArn,
      logGroupName: '/aws/lambda/hello',
      memoryLimitInMB: '128',
    });
    assert.ok(leftMs > 0 && leftMs <= 3000, String(leftMs));
    assert.match(traceId, /^Root=1-/);
    const logged = new RegExp(`Z\t${report.requestId}\tINFO\thi$`);
    assert.ok(
      log.some((line) => logged.test(line)),
      log.join('\n'),
    );
  });

  it('fails with its error and goes on', async () => {
    const { run } = test();
    const configuration = functionOf(`if (event === 1) throw new RangeError('refused'); return event;`);
    const { payload, functionError } = await run(configuration, 1);
    const { trace, ...error } = payload as Record<string, unknown>;
    assert.deepEqual(error, { errorType: 'RangeError', errorMessage: 'refused' });
    assert.equal((trace as string[])[0], 'RangeError: refused');
    assert.equal(functionError, 'Unhandled');
    const { payload: next, report } = await run(configuration, 2);
    assert.deepEqual([next, report.initDurationMs], [2, undefined]);
  });

  it('fails where there is no handler', async () => {
    const configuration = { ...functionOf(''), handler: 'index.absent' };
    const { payload } = await test().run(configuration);
    const { errorType, errorMessage } = payload as Record<string, unknown>;
    assert.deepEqual(
      [errorType, errorMessage],
      ['Runtime.HandlerNotFound', 'index.absent is undefined or not exported'],
    );
  });

  it('logs JSON where the function does', async () => {
    const { log, report } = await test().run({
      ...functionOf("console.debug('much'); console.warn('hi'); throw new RangeError('refused');"),
      logging: { format: 'JSON', systemLogLevel: 'INFO', applicationLogLevel: 'INFO' },
    });
    const logged = log
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ requestId }) => requestId === report.requestId);
    const [warning, error] = logged;
    assert.deepEqual([warning?.['level'], warning?.['message']], ['WARN', 'hi']);
    assert.equal(error?.['level'], 'ERROR');
    assert.match(JSON.stringify(error['message']), /"errorType":"RangeError"/);
  });

  it('streams', async () => {
    const configuration = bootstrapFunction(test(), command, {
      'index.mjs': `export const handler = awslambda.streamifyResponse(async (event, stream) => {
        for (const part of ['one ', 'two ', 'three']) stream.write(part);
        stream.end();
      });`,
    });
    const { emulator } = test();
    emulator.deploy(configuration);
    const { payload } = await emulator.invoke('hello', request()).result;
    assert.equal(payload.toString(), 'one two three');
  });

  it('times out', async () => {
    const configuration = {
      ...functionOf('await new Promise(() => setTimeout(() => {}, 1e6));'),
      timeoutSeconds: 1,
    };
    const { payload, report } = await test().run(configuration);
    assert.deepEqual(payload, {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${report.requestId} Error: Task timed out after 1.00 seconds`,
    });
  });
});
