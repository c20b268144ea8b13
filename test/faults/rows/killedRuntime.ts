import assert from 'node:assert/strict';
import { openGate } from '../../support/gate.ts';
import { untilNothingRemains } from '../../support/processes.ts';
import type { Fault } from '../fault.ts';
import { nextProcess, tell } from '../printed.ts';

const fault = 'A runtime is killed (SIGKILL)';

export const killedRuntime: readonly Fault[] = [
  {
    fault,
    phase: 'in the init phase',
    outcome: 'the init phase is run again within the invocation, which is answered',
    run: async (stage) => {
      const gate = await openGate();
      const code = `${tell} await fetch('${gate.address}'); export const handler = async () => 'answered';`;
      const cli = await stage.open({ code });
      const answer = cli.invoke('subject');
      process.kill(await nextProcess(cli), 'SIGKILL');
      await cli.log.matching(/INIT_REPORT .*\tPhase: init\tStatus: error\tError Type: Runtime\.ExitError/);
      gate.open();
      assert.equal((await answer).payload, 'answered');
      const { payload, logTail } = await cli.invoke('subject');
      assert.equal(payload, 'answered');
      assert.doesNotMatch(logTail, /INIT_START/);
    },
  },
  {
    fault,
    phase: 'during an invocation',
    outcome: 'the caller gets Runtime.ExitError, the next invocation a new environment',
    run: async (stage) => {
      const cli = await stage.open({ code: hangsWhenAsked });
      const answer = cli.invoke('subject', { hang: true });
      process.kill(await nextProcess(cli), 'SIGKILL');
      const { payload, functionError, logTail } = await answer;
      const { errorType, errorMessage } = payload as Record<string, string>;
      assert.deepEqual([functionError, errorType], ['Unhandled', 'Runtime.ExitError']);
      assert.match(errorMessage ?? '', /Error: Runtime exited with error: signal: killed$/);
      assert.match(logTail, /\tStatus: error\tError Type: Runtime\.ExitError\t\n$/);
      const next = await cli.invoke('subject');
      assert.equal(next.payload, 'answered');
      assert.match(next.logTail, /\tInit Duration: /);
    },
  },
  {
    fault,
    phase: 'between two invocations',
    outcome: 'the next invocation gets a new environment and is answered',
    run: async (stage) => {
      const cli = await stage.open({ code: 'export const handler = async () => process.pid;' });
      const { payload: first } = await cli.invoke('subject');
      process.kill(Number(first), 'SIGKILL');
      // Once its end is known: an event that a dying runtime may have read is not given to another.
      await untilNothingRemains(() => (isKnown(Number(first)) ? [first] : []));
      const { payload: second, functionError } = await cli.invoke('subject');
      assert.equal(functionError, undefined);
      assert.notEqual(second, first);
    },
  },
  {
    fault,
    phase: 'in the shutdown phase',
    outcome: 'the extensions are told of the end all the same',
    run: async (stage) => {
      const cli = await stage.open({
        code: `process.on('SIGTERM', () => { ${tell} }); export const handler = async () => 'answered';`,
        extensions: {
          told: 'await register(["SHUTDOWN"]); print("told " + (await next()).shutdownReason);',
        },
      });
      await cli.invoke('subject');
      const ended = cli.end();
      process.kill(await nextProcess(cli), 'SIGKILL');
      await cli.log.matching(/told spindown$/);
      assert.equal(await ended, 0);
    },
  },
];

const hangsWhenAsked = `
export const handler = async ({ hang }) => {
  if (!hang) return 'answered';
  ${tell}
  for (;;);
};`;

/** It runs, or is dead and its parent has not looked yet. */
function isKnown(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
