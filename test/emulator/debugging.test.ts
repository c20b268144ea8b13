import assert from 'node:assert/strict';
import type { DebugHooks } from '../../src/emulator/debugHooks.ts';
import type { Variant } from '../../src/emulator/deployedFunctions.ts';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import { finish, request, startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';

/** A debugger without one: what the emulator says to it and asks it. */
class Hooks implements DebugHooks {
  readonly runtimeArguments: readonly string[] = [];
  readonly bootstrapArguments: readonly string[] = [];
  readonly heard: string[] = [];
  timeout: DebugHooks['timeout'] = 'pause';
  isHolding: boolean | undefined;
  environmentId = '';
  onStarted: () => Promise<void> = () => Promise.resolve();

  onStandardErrorLine(_environmentId: string, line: string): boolean {
    this.heard.push(line);
    return line.startsWith('Debugger');
  }

  started(environment: { readonly environmentId: string; readonly processId: number }): Promise<void> {
    this.environmentId = environment.environmentId;
    this.heard.push('started');
    return this.onStarted();
  }

  ended(): void {
    this.heard.push('ended');
  }

  isPaused(): Promise<boolean> {
    this.heard.push('asked');
    return Promise.resolve(this.isHolding ?? false);
  }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits that long, and answers how many milliseconds it truly was. */
async function elapsed(ms: number): Promise<number> {
  const startMs = performance.now();
  await delay(ms);
  return performance.now() - startMs;
}

describe('A function under a debugger', () => {
  const test = startEmulator();
  let hooks: Hooks;

  beforeEach(() => {
    hooks = new Hooks();
  });

  function open(code: string, changes: Partial<FunctionConfiguration> = {}): Variant {
    const { emulator, functionOf } = test();
    return emulator.openVariant(functionOf({ 'index.js': code }, { timeoutSeconds: 1, ...changes }), hooks);
  }

  const run = (code: string, event = ''): Promise<Ran> => finish(open(code).invoke(request(event)));
  const errorOf = ({ payload }: Ran): string[] => {
    const { errorType = '', errorMessage = '' } = payload as Record<string, string>;
    return [errorType, errorMessage];
  };

  it('answers what it would without', async () => {
    const ran = await run('exports.handler = async () => 1;');
    assert.equal(ran.payload, 1);
    assert.deepEqual(hooks.heard, ['started']);
  });

  it('answers a throw as it would without, and lives on', async () => {
    const variant = open(
      'exports.handler = async (event) => { if (event) throw new TypeError("no"); return 1; };',
    );
    assert.deepEqual(errorOf(await finish(variant.invoke(request('bad')))), ['TypeError', 'no']);
    assert.equal((await finish(variant.invoke(request('')))).payload, 1);
    assert.deepEqual(hooks.heard, ['started']);
  });

  it('answers a throw after waiting', async () => {
    const code = 'exports.handler = async () => { await null; await 1; throw new TypeError("no"); };';
    assert.deepEqual(errorOf(await run(code)), ['TypeError', 'no']);
  });

  it('answers a throw of a handler that is not async', async () => {
    const variant = open(
      'exports.handler = (event) => { if (event) throw new TypeError("no"); return Promise.resolve(1); };',
    );
    assert.deepEqual(errorOf(await finish(variant.invoke(request('bad')))), ['TypeError', 'no']);
    assert.equal((await finish(variant.invoke(request('')))).payload, 1);
  });

  it('still crashes for a rejection that is not the handler’s', async () => {
    const code =
      'exports.handler = async () => { Promise.reject(new Error("stray")); await new Promise((r) => setTimeout(r, 500)); };';
    assert.deepEqual(errorOf(await run(code)), ['Runtime.UnhandledPromiseRejection', 'Error: stray']);
  });

  it('answers a failed start once', async () => {
    const ran = await run('throw new TypeError("early");');
    assert.deepEqual(errorOf(ran), ['TypeError', 'early']);
    assert.deepEqual(hooks.heard, ['started', 'ended']);
  });

  it('has the lines of its debugger kept out of its log', async () => {
    const code = 'process.stderr.write("Debugger attached.\\nown line\\n"); exports.handler = async () => 1;';
    const { log } = await run(code);
    assert.deepEqual(hooks.heard, ['started', 'Debugger attached.', 'own line']);
    assert.ok(log.includes('own line') && !log.includes('Debugger attached.'));
  });

  it('waits its turn: one event at a time', async () => {
    const variant = open('exports.handler = async () => process.pid;');
    const both = await Promise.all([variant.invoke(request()), variant.invoke(request())].map(finish));
    assert.equal(both[0]?.payload, both[1]?.payload);
  });

  it('is not started for good when no debugger comes', async () => {
    hooks.onStarted = () => Promise.reject(new Error('none came.'));
    const variant = open('exports.handler = () => new Promise(() => {}); while (true);');
    await assert.rejects(variant.invoke(request()).result, { code: 'debugger-failed', message: /none came/ });
    assert.deepEqual(hooks.heard, ['started', 'ended']);
  });

  describe('whose clock stands while it is held', () => {
    /** Busy for as many milliseconds as the event says, as a function that is held is. */
    const busy = `
      exports.handler = async ({ ms }, context) => {
        console.log('begins');
        const end = Date.now() + ms;
        while (Date.now() < end);
        return context.getRemainingTimeInMillis();
      };`;

    async function begins(): Promise<void> {
      while (!test().lines.some(({ text }) => text.endsWith('begins'))) await delay(5);
    }

    it('is not timed out, and neither its duration nor what remains counts the pause', async () => {
      const variant = open(busy, { timeoutSeconds: 3 });
      const startMs = performance.now();
      const invocation = variant.invoke(request({ ms: 3400 }));
      await begins();
      variant.setPaused(hooks.environmentId, true);
      const pausedMs = await elapsed(2500);
      variant.setPaused(hooks.environmentId, false);
      const { payload, report } = await finish(invocation);
      const totalMs = performance.now() - startMs;
      assert.ok(report.durationMs < totalMs - pausedMs, String(report.durationMs));
      assert.ok(Number(payload) > 0, payload as string);
      assert.deepEqual(hooks.heard, ['started']);
    });

    it('is not timed out while the report of its pause is on its way', async () => {
      hooks.isHolding = true;
      const variant = open(busy);
      const invocation = variant.invoke(request({ ms: 1800 }));
      await begins();
      const { report, functionError } = await finish(invocation);
      assert.equal(functionError, undefined);
      assert.equal(report.status, 'success');
      assert.ok(hooks.heard.includes('asked'));
    });

    it('is timed out when nothing holds it', async () => {
      const ran = await finish(open(busy).invoke(request({ ms: 10_000 })));
      assert.equal(errorOf(ran)[0], 'Sandbox.Timedout');
      assert.deepEqual(hooks.heard, ['started', 'asked', 'ended'].slice(0, hooks.heard.length));
    });

    it('is timed out when it runs on for too long after a pause', async () => {
      const variant = open(busy);
      const invocation = variant.invoke(request({ ms: 10_000 }));
      await begins();
      variant.setPaused(hooks.environmentId, true);
      await delay(300);
      variant.setPaused(hooks.environmentId, false);
      assert.equal(errorOf(await finish(invocation))[0], 'Sandbox.Timedout');
    });

    it('has no timeout where there should be none', async () => {
      hooks.timeout = 'off';
      const { report } = await finish(open(busy).invoke(request({ ms: 1300 })));
      assert.equal(report.status, 'success');
      assert.ok(report.durationMs >= 1300);
    });

    it('has the timeout it has at AWS where that is wanted', async () => {
      hooks.timeout = 'enforce';
      hooks.isHolding = true;
      const ran = await finish(open(busy).invoke(request({ ms: 10_000 })));
      assert.equal(errorOf(ran)[0], 'Sandbox.Timedout');
      assert.ok(!hooks.heard.includes('asked'));
    });

    it('counts no waiting for the debugger as its start', async () => {
      let waitedMs = 0;
      hooks.onStarted = async () => {
        waitedMs = await elapsed(1000);
      };
      const startMs = performance.now();
      const { report } = await run('exports.handler = async () => 1;');
      const totalMs = performance.now() - startMs;
      assert.ok((report.initDurationMs ?? Infinity) < totalMs - waitedMs, String(report.initDurationMs));
    });
  });
});
