import assert from 'node:assert/strict';
import { estimatedCost, usualPrices } from '../../../src/emulator/metrics/cost.ts';
import { FunctionMetrics } from '../../../src/emulator/metrics/functionMetrics.ts';
import { Throttled } from '../../../src/emulator/throttled.ts';
import { finish, request, startEmulator } from '../../support/emulator.ts';
import { openGate } from '../../support/gate.ts';

describe('The metrics of a function', () => {
  let changes = 0;
  const test = startEmulator({ onMetrics: () => changes++ });

  const metricsOf = (functionName: string): FunctionMetrics => {
    const metrics = new Map(test().emulator.metrics.entries()).get(functionName);
    assert.ok(metrics);
    return metrics;
  };

  it('count invocations, errors, durations and what is billed', async () => {
    const { run, functionOf } = test();
    const code = 'exports.handler = async (event) => { if (event === "bad") throw new Error("no"); };';
    const configuration = functionOf({ 'index.js': code }, { memorySizeMb: 512 });
    changes = 0;
    const reports = [(await run(configuration)).report, (await run(configuration, 'bad')).report];
    const { invocations, errors, throttles, durationMs, billedDurationMs, gbSeconds, concurrentExecutions } =
      metricsOf('hello');
    assert.deepEqual([invocations, errors, throttles, concurrentExecutions], [2, 1, 0, 1]);
    const durations = reports.map((report) => report.durationMs);
    assert.equal(durationMs.samples, 2);
    assert.equal(durationMs.maximum, Math.max(...durations));
    assert.equal(
      billedDurationMs,
      reports.reduce((sum, report) => sum + report.billedDurationMs, 0),
    );
    assert.equal(gbSeconds.x86_64.toFixed(6), (billedDurationMs / 2000).toFixed(6));
    assert.ok(changes >= 2);
  });

  it('count throttles and how many ran at once', async () => {
    const { emulator, functionOf } = test();
    const gate = await openGate();
    const code = `exports.handler = async () => { await fetch(${JSON.stringify(gate.address)}); };`;
    emulator.deploy(functionOf({ 'index.js': code }, { reservedConcurrency: 2, timeoutSeconds: 20 }));
    const running = [emulator.invoke('hello', request()), emulator.invoke('hello', request())];
    assert.throws(() => emulator.invoke('hello', request()), Throttled);
    gate.open();
    await Promise.all(running.map(finish));
    const { invocations, throttles, concurrentExecutions } = metricsOf('hello');
    assert.deepEqual([invocations, throttles, concurrentExecutions], [2, 1, 2]);
  });

  it('have those that it logs in the embedded metric format', async () => {
    const { run, functionOf } = test();
    const embedded = {
      _aws: { CloudWatchMetrics: [{ Namespace: 'Shop', Dimensions: [[]], Metrics: [{ Name: 'Sold' }] }] },
    };
    const code = `exports.handler = async (event) => {
      console.log(JSON.stringify({ ...${JSON.stringify(embedded)}, Sold: event }));
    };`;
    const configuration = functionOf({ 'index.js': code });
    await run(configuration, 3);
    await run(configuration, 5);
    const [sold] = metricsOf('hello').custom;
    assert.deepEqual([sold?.namespace, sold?.name], ['Shop', 'Sold']);
    const { samples, sum, minimum, maximum } = sold?.statistic ?? {};
    assert.deepEqual([samples, sum, minimum, maximum], [2, 8, 3, 5]);
  });

  it('come to what AWS asks for', () => {
    const metrics = new FunctionMetrics();
    const report = { requestId: '', durationMs: 1000, billedDurationMs: 1000, maxMemoryUsedMb: 1 };
    for (const architecture of ['x86_64', 'arm64'] as const)
      metrics.addReport({ ...report, memorySizeMb: 2048, status: 'success' }, architecture);
    const expected = 2 * 0.0000166667 + 2 * 0.0000133334 + 2 * 0.0000002;
    assert.equal(estimatedCost(metrics, usualPrices).toFixed(12), expected.toFixed(12));
  });

  it('forget nothing, yet hold no more than a thousand of its own', () => {
    const metrics = new FunctionMetrics();
    for (let id = 0; id < 1200; id++) {
      const directive = { Namespace: 'N', Dimensions: [['Id']], Metrics: [{ Name: 'M' }] };
      metrics.addLine(JSON.stringify({ _aws: { CloudWatchMetrics: [directive] }, Id: String(id), M: 1 }));
    }
    assert.equal(metrics.custom.length, 1000);
  });
});
