import assert from 'node:assert/strict';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../../support/emulator.ts';
import { extensionLayer } from '../../support/extensionLayer.ts';

describe('Telemetry', function () {
  const test = startEmulator();

  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  interface Told {
    readonly type: string;
    readonly record: unknown;
  }

  /** Runs a function once with an extension that prints what it is told, and ends everything. */
  async function told(
    subscription: string,
    path = '/2022-07-01/telemetry',
    changes: Partial<FunctionConfiguration> = {},
  ): Promise<Told[]> {
    const script = `
      await register(["INVOKE", "SHUTDOWN"]);
      const take = (text) => { for (const line of text.trim().split("\\n")) print("TOLD " + line); };
      const server = http.createServer((request, response) => {
        let text = ""; request.on("data", (chunk) => text += chunk).on("end", () => { take(text); response.end(); });
      }).listen(0, "127.0.0.1");
      const tcp = require("node:net").createServer((socket) => {
        let text = ""; socket.on("data", (chunk) => text += chunk).on("end", () => { take(text); socket.end(); });
      }).listen(0, "127.0.0.1");
      const { once } = require("node:events");
      await Promise.all([server, tcp].map((each) => each.listening || once(each, "listening")));
      const URI = "http://sandbox.localdomain:" + server.address().port + "/";
      const port = tcp.address().port;
      const answer = await subscribe(${subscription}, "${path}");
      print("ANSWER " + answer.status + " " + JSON.stringify(answer.body));
      while ((await next()).eventType !== "SHUTDOWN");
      setTimeout(() => process.exit(0), 200);`;
    const { emulator, functionOf, run, lines } = test();
    const code = 'exports.handler = async () => { process.stdout.write("printed\\n"); return 1; };';
    const layers = [extensionLayer(functionOf({}).taskRoot, { teller: script })];
    await run(functionOf({ 'index.js': code }, { layers, ...changes }));
    await emulator.dispose();
    assert.ok(lines.some(({ text }) => text === 'ANSWER 200 "OK"'));
    return lines
      .filter(({ text }) => text.startsWith('TOLD '))
      .flatMap(({ text }) => JSON.parse(text.slice('TOLD '.length)) as Told | Told[]);
  }

  const http = '{ protocol: "HTTP", URI }';
  const platformTypes = [
    'platform.initStart',
    'platform.telemetrySubscription',
    'platform.initRuntimeDone',
    'platform.initReport',
    'platform.extension',
    'platform.start',
    'platform.runtimeDone',
    'platform.report',
  ];

  it('tells of the platform from the start on', async () => {
    const events = await told(
      `{ schemaVersion: "2022-12-13", types: ["platform"], buffering: { timeoutMs: 25 }, destination: ${http} }`,
    );
    assert.deepEqual(events.map(({ type }) => type).sort(), [...platformTypes].sort());
    const { record } = events.find(({ type }) => type === 'platform.runtimeDone') ?? {};
    const { status, metrics, spans } = record as {
      status: string;
      metrics: { producedBytes: number };
      spans: { name: string; start: string; durationMs: number }[];
    };
    assert.deepEqual([status, metrics.producedBytes], ['success', 1]);
    assert.deepEqual(
      spans.map(({ name }) => name),
      ['responseLatency', 'responseDuration', 'runtimeOverhead'],
    );
    for (const { start, durationMs } of spans) assert.ok(Date.parse(start) > 0 && durationMs >= 0);
  });

  it('tells what the function prints', async () => {
    const events = await told(
      `{ schemaVersion: "2022-12-13", types: ["function"], buffering: { timeoutMs: 25 }, destination: ${http} }`,
    );
    assert.deepEqual(
      events.map(({ type, record }) => [type, record]),
      [['function', 'printed']],
    );
  });

  it('comes over TCP, a line each', async () => {
    const events = await told(
      '{ schemaVersion: "2022-12-13", types: ["platform"], buffering: { timeoutMs: 25 }, destination: { protocol: "TCP", port } }',
    );
    assert.deepEqual(events.map(({ type }) => type).sort(), [...platformTypes].sort());
  });

  it('is told over the older Logs API in its own words', async () => {
    const events = await told(
      `{ schemaVersion: "2020-08-15", types: ["platform", "function"], buffering: { timeoutMs: 25 }, destination: ${http} }`,
      '/2020-08-15/logs',
    );
    assert.deepEqual(events.map(({ type }) => type).sort(), [
      'function',
      'platform.end',
      'platform.extension',
      'platform.logsSubscription',
      'platform.report',
      'platform.runtimeDone',
      'platform.start',
    ]);
  });
});
