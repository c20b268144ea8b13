import assert from 'node:assert/strict';
import type { Fault } from '../fault.ts';

const fault = 'An extension never answers';
const answers = `export const handler = async () => 'answered';`;
const forever = 'for (;;) await new Promise((resolve) => setTimeout(resolve, 1000));';

export const silentExtension: readonly Fault[] = [
  {
    fault,
    phase: 'in the init phase, by not registering or by not asking for an event',
    outcome: 'the init phase ends after 10 s and is run again under the function’s timeout, which ends it',
    limitSeconds: 40,
    run: async (stage) => {
      stage.write({
        unregistered: { code: answers, properties: { Timeout: 1 }, extensions: { silent: forever } },
        unready: {
          code: answers,
          properties: { Timeout: 1 },
          extensions: { silent: `await register(["INVOKE"]); ${forever}` },
        },
      });
      const cli = await stage.start();
      await Promise.all(
        ['unregistered', 'unready'].map(async (name) => {
          const { payload, logTail } = await cli.invoke(name);
          const { errorType, errorMessage } = payload as Record<string, string>;
          assert.equal(errorType, 'Sandbox.Timedout');
          assert.match(errorMessage ?? '', /Error: Task timed out after 1\.00 seconds$/);
          const durationMs = Number(
            /INIT_REPORT Init Duration: ([\d.]+) ms\tPhase: init\tStatus: timeout/.exec(logTail)?.[1],
          );
          assert.ok(durationMs > 9900, logTail);
        }),
      );
    },
  },
  {
    fault,
    phase: 'during an invocation',
    outcome:
      'the caller has its answer; the environment ends at the function’s timeout, and the next gets a new one',
    run: async (stage) => {
      const cli = await stage.open({
        code: answers,
        properties: { Timeout: 3 },
        extensions: {
          silent: `await register(["INVOKE"]); await next(); print("silent from now"); ${forever}`,
        },
      });
      assert.equal((await cli.invoke('subject')).payload, 'answered');
      const next = await cli.invoke('subject');
      assert.equal(next.payload, 'answered');
      assert.match(next.logTail, /\tInit Duration: /);
    },
  },
  {
    fault,
    phase: 'in the shutdown phase',
    outcome: 'it is killed after two seconds, and the local Lambda ends with code 0',
    run: async (stage) => {
      const cli = await stage.open({
        code: answers,
        extensions: { silent: `await register(["SHUTDOWN"]); await next(); print("told"); ${forever}` },
      });
      await cli.invoke('subject');
      const ended = cli.end();
      await cli.log.matching(/told$/);
      assert.equal(await ended, 0);
    },
  },
];
