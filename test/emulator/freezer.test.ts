import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { startEmulator } from '../support/emulator.ts';
import { extensionLayer } from '../support/extensionLayer.ts';

describe('Between invocations', function () {
  const test = startEmulator({ settings: { freezeBetweenInvocations: true } });

  before(function () {
    // Only there a process's state is read.
    if (process.platform !== 'linux') this.skip();
  });

  /** `T`: stopped by a signal. */
  const stateOf = (processId: number): string =>
    /State:\t(\w)/.exec(readFileSync(`/proc/${processId}/status`, 'latin1'))?.[1] ?? '';

  async function untilStopped(processIds: readonly number[]): Promise<void> {
    while (processIds.some((processId) => stateOf(processId) !== 'T')) await delay(10);
  }

  it('a function stands still, and its timers fire in the next one', async () => {
    const configuration = test().functionOf({
      'index.js': `let fired = 0; exports.handler = async () => {
        setTimeout(() => fired++, 1);
        return [fired, process.pid];
      };`,
    });
    const { run } = test();
    const [, processId] = (await run(configuration)).payload as [number, number];
    await untilStopped([processId]);
    const [fired] = (await run(configuration)).payload as [number, number];
    assert.equal(fired, 1);
    assert.notEqual(stateOf(processId), 'T');
  });

  it('its children stand still too, also those with process groups of their own', async () => {
    const configuration = test().functionOf({
      'index.js': `const child = require('node:child_process').spawn('sleep', ['1000'], { detached: true });
        exports.handler = async () => [process.pid, child.pid];`,
    });
    const { run } = test();
    const processIds = (await run(configuration)).payload as number[];
    await untilStopped(processIds);
    await run(configuration);
    assert.ok(processIds.every((processId) => stateOf(processId) !== 'T'));
  });

  it('extensions stand still, are told of what happened when they run on, and may finish at the end', async () => {
    const script = `
      const received = [];
      http.createServer((request, response) => {
        request.on('data', (chunk) => received.push(...JSON.parse(chunk)));
        request.on('end', () => response.end());
      }).listen(0, '127.0.0.1', async function () {
        print('extension ' + process.pid);
        await register(['INVOKE', 'SHUTDOWN']);
        const destination = { protocol: 'HTTP', URI: 'http://sandbox.localdomain:' + this.address().port };
        await subscribe({ schemaVersion: '2022-12-13', types: ['platform'], buffering: { timeoutMs: 1000 }, destination });
        while ((await next()).eventType !== 'SHUTDOWN');
        const reports = () => received.filter(({ type }) => type === 'platform.report').length;
        for (let left = 15; left > 0 && reports() < 2; left--) await new Promise((resolve) => setTimeout(resolve, 100));
        print('reports ' + reports());
      });
      await new Promise(() => undefined);`;
    const { emulator, functionOf, lines, run } = test();
    const layers = [extensionLayer(functionOf({}).taskRoot, { mine: script })];
    const configuration = functionOf({ 'index.js': 'exports.handler = async () => 1;' }, { layers });
    await run(configuration);
    const processId = Number(lines.find(({ text }) => text.startsWith('extension '))?.text.slice(10));
    await untilStopped([processId]);
    await run(configuration);
    await untilStopped([processId]);
    await emulator.dispose();
    assert.ok(lines.some(({ text }) => text === 'reports 2'));
  });

  it('a function stays awake when it is invoked again and again', async () => {
    const configuration = test().functionOf({ 'index.js': 'exports.handler = async () => process.pid;' });
    const { run } = test();
    const processId = (await run(configuration)).payload as number;
    for (let count = 0; count < 20; count++) {
      await run(configuration);
      assert.notEqual(stateOf(processId), 'T');
    }
  });
});
