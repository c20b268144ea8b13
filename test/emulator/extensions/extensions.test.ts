import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';
import { extensionLayer } from '../../support/extensionLayer.ts';
import { descendantsOf, stillThere } from '../../support/processes.ts';

describe('An extension', function () {
  const test = startEmulator();

  before(function () {
    // Scripts stand for programs.
    if (process.platform === 'win32') this.skip();
  });

  const functionWith = (
    extensions: Readonly<Record<string, string>>,
    code = 'exports.handler = async (event) => event;',
    changes: Partial<FunctionConfiguration> = {},
  ): FunctionConfiguration =>
    test().functionOf(
      { 'index.js': code },
      { layers: [extensionLayer(test().functionOf({}).taskRoot, extensions)], ...changes },
    );

  const errorOf = ({ payload }: Ran): unknown => {
    const { errorType, errorMessage } = payload as Record<string, string>;
    return [errorType, errorMessage?.replace(/^RequestId: \S+ /, '')];
  };

  const loop = 'for (;;) print("got " + JSON.stringify(await next()));';

  it('is started before the runtime and told of events', async () => {
    const script = `print("registered " + JSON.stringify((await register(["INVOKE"])).body)); ${loop}`;
    const { run, lines } = test();
    const startMs = Date.now();
    const ran = await run(functionWith({ 'my-extension': script }), 7);
    assert.equal(ran.payload, 7);
    const log = lines.map(({ text }) => text);
    assert.ok(log.includes('EXTENSION\tName: my-extension\tState: Ready\tEvents: [INVOKE]'));
    assert.ok(
      log.includes(
        'registered {"functionName":"hello","functionVersion":"$LATEST","handler":"index.handler"}',
      ),
    );
    const { deadlineMs, tracing, ...event } = JSON.parse(
      log.find((line) => line.startsWith('got '))?.slice(4) ?? '',
    ) as Record<string, unknown>;
    assert.deepEqual(event, {
      eventType: 'INVOKE',
      requestId: ran.report.requestId,
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello',
    });
    assert.ok(Number(deadlineMs) > startMs);
    assert.match(JSON.stringify(tracing), /^{"type":"X-Amzn-Trace-Id","value":"Root=1-/);
  });

  it('may know the account', async () => {
    const accept = '{ "Lambda-Extension-Accept-Feature": "accountId" }';
    const script = `print((await register([], ${accept})).body.accountId); ${loop}`;
    const { log } = await test().run(functionWith({ extension: script }));
    assert.ok(log.includes('123456789012'));
  });

  it('holds up the next event until it is done with the last, but not the answer', async () => {
    const script = `await register(["INVOKE"]);
      for (;;) { await next(); await new Promise((done) => setTimeout(done, 300)); print("done"); }`;
    const { emulator } = test();
    const configuration = functionWith({ slow: script });
    emulator.deploy(configuration);
    const invocation = emulator.invoke('hello', { payload: Buffer.from('1') });
    await invocation.result;
    const answered = test().lines.some(({ text }) => text === 'done');
    const report = await invocation.report;
    assert.deepEqual([answered, report.log.includes('\ndone\n')], [false, true]);
  });

  it('lacks variables that are the runtime’s alone', async () => {
    const script = `print(Object.keys(process.env).filter((name) => /^_|TASK_ROOT|EXECUTION_ENV/.test(name)).join() + "!" + process.env.MINE);
      await register([]); await next();`;
    const configuration = functionWith({ extension: script }, undefined, { environment: { MINE: 'yes' } });
    const { log } = await test().run(configuration);
    assert.ok(log.includes('!yes'), log.join('\n'));
  });

  it('is told of the end and may finish', async () => {
    const { emulator, functionOf, run } = test();
    const marker = join(functionOf({}).taskRoot, 'marker');
    const script = `await register(["INVOKE", "SHUTDOWN"]);
      for (;;) { const event = await next(); if (event.eventType === "SHUTDOWN") { appendFileSync("${marker}", event.shutdownReason); process.exit(0); } }`;
    await run(functionWith({ extension: script }));
    await emulator.dispose();
    assert.equal(readFileSync(marker, 'utf8'), 'spindown');
  });

  it('is told when the function timed out', async () => {
    const { functionOf, run, emulator } = test();
    const marker = join(functionOf({}).taskRoot, 'marker');
    const script = `await register(["SHUTDOWN"]); appendFileSync("${marker}", (await next()).shutdownReason); process.exit(0);`;
    const code = 'exports.handler = () => new Promise((done) => setTimeout(done, 1e6));';
    const ran = await run(functionWith({ extension: script }, code, { timeoutSeconds: 1 }));
    assert.equal(ran.report.status, 'timeout');
    await emulator.dispose();
    assert.equal(readFileSync(marker, 'utf8'), 'timeout');
  });

  it('that does not end is killed', async () => {
    const { functionOf, run, emulator } = test();
    const marker = join(functionOf({}).taskRoot, 'marker');
    const script = `await register(["SHUTDOWN"]); await next(); appendFileSync("${marker}", "told"); setInterval(() => {}, 1e6);`;
    await run(functionWith({ endless: script }));
    const started = descendantsOf(process.pid).filter(({ commandLine }) => commandLine.includes('endless'));
    assert.equal(started.length, 1);
    await emulator.dispose();
    assert.equal(readFileSync(marker, 'utf8'), 'told');
    assert.deepEqual(stillThere(started), []);
  });

  it('that ends fails the init phase', async () => {
    const ran = await test().run(functionWith({ broken: 'process.exit(3);' }));
    assert.deepEqual(errorOf(ran), ['Extension.Crash', 'Error: broken exited with error: exit status 3']);
  });

  it('that says so fails the init phase', async () => {
    const script =
      'await register([]); await post("/init/error", { "Lambda-Extension-Function-Error-Type": "Extension.Bad" }); await next();';
    const ran = await test().run(functionWith({ broken: script }));
    assert.equal((errorOf(ran) as string[])[0], 'Extension.InitError');
  });

  it('that crashes takes the environment with it, and the next event finds a new one', async () => {
    const script = `await register(["INVOKE"]); await next(); process.exit(1);`;
    const code =
      'exports.handler = async (event) => event === "bad" ? new Promise((done) => setTimeout(done, 1e6)) : event;';
    const { run } = test();
    const configuration = functionWith({ fragile: script }, code);
    assert.deepEqual(errorOf(await run(configuration, 'bad')), [
      'Extension.Crash',
      'Error: fragile exited with error: exit status 1',
    ]);
    assert.equal((await run(configuration, 'good')).payload, 'good');
  });

  it('may be part of the runtime', async () => {
    const code = `
      const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2020-01-01/extension';
      const register = (events) => fetch(base + '/register', { method: 'POST', headers: { 'Lambda-Extension-Name': 'inside' }, body: JSON.stringify({ events }) });
      const { errorType } = await (await register(['SHUTDOWN'])).json();
      const headers = { 'Lambda-Extension-Identifier': (await register(['INVOKE'])).headers.get('lambda-extension-identifier') };
      const events = [];
      const next = async () => {
        for (;;) events.push((await (await fetch(base + '/event/next', { headers })).json()).eventType);
      };
      next().catch(() => undefined);
      export const handler = async () => {
        while (events.length === 0) await new Promise((done) => setTimeout(done, 10));
        return [events, errorType];
      };`;
    const configuration = test().functionOf({ 'index.mjs': code });
    assert.deepEqual((await test().run(configuration)).payload, [
      ['INVOKE'],
      'ShutdownEventNotSupportedForInternalExtension',
    ]);
  });
});
