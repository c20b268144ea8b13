import assert from 'node:assert/strict';
import { usualPrices } from '../../src/emulator/metrics/cost.ts';
import { FunctionMetrics } from '../../src/emulator/metrics/functionMetrics.ts';
import { metricRows } from '../../src/localLambda/metricRows.ts';

describe('metrics for people', () => {
  const rowsOf = (metrics: FunctionMetrics): Record<string, string> =>
    Object.fromEntries(metricRows(metrics, usualPrices).map(({ name, value }) => [name, value]));

  it('tell what was counted and what it would cost', () => {
    const metrics = new FunctionMetrics();
    const report = { requestId: '', memorySizeMb: 1024, maxMemoryUsedMb: 50 };
    metrics.addConcurrency(1);
    metrics.addReport({ ...report, durationMs: 99.5, billedDurationMs: 100, status: 'success' }, 'x86_64');
    metrics.addReport({ ...report, durationMs: 299.5, billedDurationMs: 300, status: 'timeout' }, 'x86_64');
    assert.deepEqual(rowsOf(metrics), {
      Invocations: '2',
      Errors: '1 (50 %)',
      Throttles: '0',
      'Concurrent executions': 'at most 1',
      Duration: '199.50 ms on average, from 99.50 ms to 299.50 ms',
      'Billed duration': '400 ms',
      'Estimated cost': '$0.00000707 ($3.53 per million invocations)',
    });
  });

  it('tell those that the function logs, with their dimensions', () => {
    const metrics = new FunctionMetrics();
    const metricDefinitions = [{ Name: 'Size', Unit: 'Bytes' }, { Name: 'Sold' }];
    const directive = { Namespace: 'Shop', Dimensions: [['City']], Metrics: metricDefinitions };
    const line = { _aws: { CloudWatchMetrics: [directive] }, City: 'Ulm', Size: [1, 2], Sold: 5 };
    metrics.addLine(JSON.stringify(line));
    const rows = rowsOf(metrics);
    assert.equal(rows['Shop/Size City=Ulm'], 'sum 3 Bytes, average 1.5, from 1 to 2, 2 times');
    assert.equal(rows['Shop/Sold City=Ulm'], '5');
  });
});
