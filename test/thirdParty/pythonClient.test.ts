import assert from 'node:assert/strict';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { bootstrapFunction } from '../support/bootstrapFunction.ts';
import { finish, request, startEmulator } from '../support/emulator.ts';
import { pythonOf } from '../support/python.ts';
import { builtProgram } from './builtProgram.ts';

describe('Amazon’s runtime interface client for Python, awslambdaric', function () {
  const test = startEmulator();
  let command: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    const { runtimeExecutable = '' } = await pythonOf(this);
    const folder = await builtProgram(this, 'pythonClient');
    command = `PYTHONPATH="${folder}" exec "${runtimeExecutable}" -m awslambdaric "$_HANDLER"`;
  });

  const functionOf = (code: string): FunctionConfiguration =>
    bootstrapFunction(test(), command, { 'index.py': code });

  it('hands over event and context', async () => {
    const { emulator } = test();
    const configuration = functionOf(`
import logging, os
def handler(event, context):
    print("hi")
    logging.getLogger().error("bad")
    return [event, context.aws_request_id, context.invoked_function_arn, context.memory_limit_in_mb,
            context.client_context.custom, context.identity.cognito_identity_id, os.environ["_X_AMZN_TRACE_ID"],
            context.get_remaining_time_in_millis()]
`);
    emulator.deploy(configuration);
    const invocation = emulator.invoke('hello', {
      ...request({ n: 7 }),
      clientContext: Buffer.from('{"custom":{"colour":"red"}}').toString('base64'),
      cognitoIdentity: { cognitoIdentityId: 'someone', cognitoIdentityPoolId: 'pool' },
    });
    const { payload, log, report } = await finish(invocation);
    const [traceId, leftMs] = (payload as unknown[]).splice(-2);
    assert.deepEqual(payload, [
      { n: 7 },
      report.requestId,
      configuration.functionArn,
      '128',
      { colour: 'red' },
      'someone',
    ]);
    assert.match(String(traceId), /^Root=1-/);
    assert.ok(Number(leftMs) > 0 && Number(leftMs) <= 3000, String(leftMs));
    assert.ok(log.includes('hi'), log.join('\n'));
    const logged = new RegExp(`^\\[ERROR\\]\t.*Z\t${report.requestId}\tbad$`);
    assert.ok(
      log.some((line) => logged.test(line)),
      log.join('\n'),
    );
  });

  it('fails with its error and goes on', async () => {
    const { run } = test();
    const configuration = functionOf(`
def handler(event, context):
    if event == 1:
        raise ValueError("refused")
    return event
`);
    const { payload, report, functionError } = await run(configuration, 1);
    const { stackTrace, ...error } = payload as Record<string, unknown>;
    assert.deepEqual(error, {
      errorType: 'ValueError',
      errorMessage: 'refused',
      requestId: report.requestId,
    });
    assert.match(String(stackTrace), /index\.py", line 4, in handler/);
    assert.equal(functionError, 'Unhandled');
    const { payload: next, report: nextReport } = await run(configuration, 2);
    assert.deepEqual([next, nextReport.initDurationMs], [2, undefined]);
  });

  it('fails where there is no module', async () => {
    const { payload, report } = await test().run(bootstrapFunction(test(), command));
    const { errorType, errorMessage } = payload as Record<string, unknown>;
    assert.deepEqual(
      [errorType, errorMessage, report.status],
      ['Runtime.ImportModuleError', "Unable to import module 'index': No module named 'index'", 'error'],
    );
  });

  it('logs JSON where the function does', async () => {
    const code = `
import logging
def handler(event, context):
    logging.getLogger().debug("much")
    logging.getLogger().warning("hi")
    raise ValueError("refused")
`;
    const { log, report } = await test().run({
      ...functionOf(code),
      logging: { format: 'JSON', systemLogLevel: 'INFO', applicationLogLevel: 'INFO' },
    });
    const logged = log
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ requestId }) => requestId === report.requestId);
    assert.deepEqual(
      logged.map(({ level, log_level: errorLevel, message, errorMessage }) => [
        level ?? errorLevel,
        message ?? errorMessage,
      ]),
      [
        ['WARNING', 'hi'],
        ['ERROR', 'refused'],
      ],
    );
  });

  it('times out', async () => {
    const configuration = functionOf('import time\ndef handler(event, context):\n    time.sleep(1000)\n');
    const { payload, report } = await test().run({ ...configuration, timeoutSeconds: 1 });
    assert.deepEqual(payload, {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${report.requestId} Error: Task timed out after 1.00 seconds`,
    });
  });
});
