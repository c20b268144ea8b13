import assert from 'node:assert/strict';
import { openGate } from '../../support/gate.ts';
import { hourMs, jump, withClock } from '../clock.ts';
import type { Fault } from '../fault.ts';

export const clockJump: readonly Fault[] = [
  {
    fault: 'The wall clock jumps an hour ahead',
    phase: 'during an invocation',
    outcome: 'the invocation is not timed out, and REPORT tells the time that it took',
    run: async (stage) => {
      const gate = await openGate();
      const code = `export const handler = async () => { await fetch('${gate.address}'); return 'answered'; };`;
      const cli = await stage.open({ code, properties: { Timeout: 60 } }, withClock({ jump: hourMs }));
      const answer = cli.invoke('subject');
      await gate.reached;
      await jump(cli);
      gate.open();
      const { payload, logTail } = await answer;
      assert.equal(payload, 'answered');
      assert.ok(durationMsIn(logTail) < 60_000, logTail);
    },
  },
  {
    fault: 'The wall clock jumps an hour back',
    phase: 'during an invocation',
    outcome: 'the invocation is timed out when its time is over, and REPORT says its limit',
    run: async (stage) => {
      const gate = await openGate();
      const code = `export const handler = async () => { await fetch('${gate.address}'); };`;
      const cli = await stage.open({ code, properties: { Timeout: 2 } }, withClock({ jump: -hourMs }));
      const answer = cli.invoke('subject');
      await gate.reached;
      await jump(cli);
      const { payload, logTail } = await answer;
      assert.match(
        (payload as Record<string, string>)['errorMessage'] ?? '',
        /timed out after 2\.00 seconds$/,
      );
      assert.equal(durationMsIn(logTail), 2000);
    },
  },
  {
    fault: 'The wall clock jumps an hour back',
    phase: 'in the shutdown phase, with an extension that does not end',
    outcome: 'the extension has its two seconds, and no hour more',
    run: async (stage) => {
      const extensions = { slow: 'await register(["SHUTDOWN"]); await next(); for (;;);' };
      const code = `process.on('SIGTERM', () => console.log('told')); export const handler = async () => 'answered';`;
      const cli = await stage.open({ code, extensions }, withClock({ jump: -hourMs }));
      await cli.invoke('subject');
      const ended = cli.end();
      await cli.log.matching(/told$/);
      await jump(cli);
      assert.equal(await ended, 0);
    },
  },
  {
    fault: 'The wall clock jumps a day ahead',
    phase: 'while an event that nobody waits for waits for concurrency',
    outcome: 'the event is not given up for its age, and is delivered',
    run: async (stage) => {
      const gate = await openGate();
      const code = `export const handler = async (event) => { await fetch('${gate.address}'); console.log('got ' + event); };`;
      const properties = { ReservedConcurrentExecutions: 1, Timeout: 60 };
      const cli = await stage.open({ code, properties }, withClock({ jump: 24 * hourMs }));
      const held = cli.invoke('subject', 'a call');
      await gate.reached;
      await cli.send('subject', 'an event');
      await stage.untilKept(/"throttles":1/);
      await jump(cli);
      await stage.untilKept(/"throttles":2/);
      gate.open();
      await held;
      await cli.log.matching(/got an event$/);
    },
  },
];

function durationMsIn(log: string): number {
  return Number(/\tDuration: ([\d.]+) ms/.exec(log)?.[1]);
}
