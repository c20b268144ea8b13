import assert from 'node:assert/strict';
import { functionConfiguration } from '../support/functionConfiguration.ts';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';
import { pythonOf } from '../support/python.ts';
import { builtProgram } from './builtProgram.ts';

type Logged = Record<string, unknown>;

/** The lines of a log that are JSON objects. */
function objectsIn({ log }: Ran): Logged[] {
  return log.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Logged);
}

function metricOf(objects: readonly Logged[], name: string): unknown {
  return objects.find((object) => '_aws' in object && name in object)?.[name];
}

const rootOf = (ran: Ran): unknown => ran.log.find((line) => line.startsWith('XRAY TraceId'));

describe('Powertools for AWS Lambda (TypeScript)', function () {
  const test = startEmulator();
  let configuration: FunctionConfiguration;

  before(async function () {
    const folder = await builtProgram(this, 'powertoolsNodejs');
    configuration = functionConfiguration(folder, { timeoutSeconds: 10, isTraced: true });
  });

  it('logs what the context says', async () => {
    const ran = await test().run(configuration, 'go');
    const logged = objectsIn(ran).find(({ message }) => message === 'received');
    assert.ok(logged, ran.log.join('\n'));
    const { timestamp, xray_trace_id: traceId, ...others } = logged;
    assert.match(String(timestamp), /Z$/);
    assert.match(String(traceId), /^1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    assert.deepEqual(others, {
      level: 'INFO',
      message: 'received',
      service: 'orders',
      sampling_rate: 0,
      cold_start: true,
      event: 'go',
      function_arn: configuration.functionArn,
      function_memory_size: '128',
      function_name: 'hello',
      function_request_id: ran.report.requestId,
    });
  });

  it('counts in the embedded metric format, the cold start once', async () => {
    const { run } = test();
    const first = objectsIn(await run(configuration, 'go'));
    const second = objectsIn(await run(configuration, 'go'));
    assert.deepEqual([metricOf(first, 'Received'), metricOf(first, 'ColdStart')], [1, 1]);
    assert.deepEqual([metricOf(second, 'Received'), metricOf(second, 'ColdStart')], [1, undefined]);
  });

  it('traces within the trace of the invocation', async () => {
    const ran = await test().run(configuration, 'go');
    const { traceId, isSampled } = ran.payload as { traceId: string; isSampled: boolean };
    assert.equal(isSampled, true);
    assert.ok(String(rootOf(ran)).includes(`TraceId: ${traceId}\t`), ran.log.join('\n'));
  });

  it('leaves the error as it is', async () => {
    const { payload } = await test().run(configuration, 'fail');
    const { errorType, errorMessage } = payload as Record<string, unknown>;
    assert.deepEqual([errorType, errorMessage], ['RangeError', 'refused']);
  });
});

describe('Powertools for AWS Lambda (Python)', function () {
  const test = startEmulator();
  let configuration: FunctionConfiguration;

  before(async function () {
    const runtime = await pythonOf(this);
    const folder = await builtProgram(this, 'powertoolsPython');
    configuration = functionConfiguration(folder, { timeoutSeconds: 10, isTraced: true, ...runtime });
  });

  it('logs what the context says', async () => {
    const ran = await test().run(configuration, 'go');
    const logged = objectsIn(ran).find(({ message }) => message === 'received');
    assert.ok(logged, ran.log.join('\n'));
    const { timestamp, location, xray_trace_id: traceId, ...others } = logged;
    assert.match(String(location), /^handler:\d+$/);
    assert.ok(timestamp);
    assert.ok(String(rootOf(ran)).includes(`TraceId: ${String(traceId)}\t`), ran.log.join('\n'));
    assert.deepEqual(others, {
      level: 'INFO',
      message: 'received',
      service: 'orders',
      cold_start: true,
      event: 'go',
      function_arn: configuration.functionArn,
      function_memory_size: '128',
      function_name: 'hello',
      function_request_id: ran.report.requestId,
    });
  });

  it('counts in the embedded metric format, the cold start once', async () => {
    const { run } = test();
    const first = objectsIn(await run(configuration, 'go'));
    const second = objectsIn(await run(configuration, 'go'));
    assert.deepEqual([metricOf(first, 'Received'), metricOf(first, 'ColdStart')], [[1], [1]]);
    assert.deepEqual([metricOf(second, 'Received'), metricOf(second, 'ColdStart')], [[1], undefined]);
  });

  it('leaves answer and error as they are', async () => {
    const { run } = test();
    assert.deepEqual((await run(configuration, 'go')).payload, { remaining: true });
    const { errorType, errorMessage } = (await run(configuration, 'fail')).payload as Record<string, unknown>;
    assert.deepEqual([errorType, errorMessage], ['ValueError', 'refused']);
  });
});
