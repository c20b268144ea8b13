import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningCli } from '../../support/cli.ts';
import { openGate } from '../../support/gate.ts';
import type { Fault } from '../fault.ts';
import type { Stage } from '../stage.ts';

const shared = {
  fault: 'The disk is full',
  missing: () =>
    spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
      ? undefined
      : 'no small disk without mount namespaces',
};
const noRoom = { name: 'ServiceException', message: /ENOSPC/ };
const answers = `export const handler = async (event) => { console.log('got ' + event); return 'answered'; };`;

export const fullDisk: readonly Fault[] = [
  {
    ...shared,
    phase: 'when a function is invoked that is warm',
    outcome: 'it is answered',
    run: async (stage) => {
      const cli = await onSmallDisk(stage, answers);
      await cli.invoke('subject');
      fill(stage, cli);
      assert.equal((await cli.invoke('subject')).payload, 'answered');
    },
  },
  {
    ...shared,
    phase: 'when environments are to be started, again and again',
    outcome: 'their invocations are told so, and the next is answered once there is room',
    run: async (stage) => {
      const cli = await onSmallDisk(stage, answers);
      const makeRoom = fill(stage, cli);
      for (let count = 0; count < 12; count++) await assert.rejects(cli.invoke('subject'), noRoom);
      makeRoom();
      assert.equal((await cli.invoke('subject')).payload, 'answered');
    },
  },
  {
    ...shared,
    phase: 'when an event comes that nobody waits for',
    outcome: 'it is refused rather than taken and lost; the next is delivered once there is room',
    run: async (stage) => {
      const cli = await onSmallDisk(stage, answers);
      await cli.invoke('subject', 'a call');
      const makeRoom = fill(stage, cli);
      await assert.rejects(cli.send('subject', 'the first'), noRoom);
      makeRoom();
      await cli.send('subject', 'the second');
      await cli.log.matching(/got the second$/);
      assert.ok(!cli.log.all.some((line) => line.endsWith('got the first')));
    },
  },
  {
    ...shared,
    phase: 'when an event that nobody waits for must be tried again',
    outcome: 'the local Lambda lives on, and the event is kept as it came',
    run: async (stage) => {
      const gate = await openGate();
      const code = `
        export const handler = async (event) => {
          if (event === 'a call') return 'answered';
          await fetch('${gate.address}');
          throw new Error('failed');
        };`;
      const cli = await onSmallDisk(stage, code);
      await cli.send('subject', 'an event');
      await gate.reached;
      fill(stage, cli);
      gate.open();
      await cli.log.matching(/REPORT /);
      assert.equal((await cli.invoke('subject', 'a call')).payload, 'answered');
      assert.equal(stage.keptEventsOf(cli).length, 1);
    },
  },
];

/** With temporary files and events on a disk of two megabytes. */
function onSmallDisk(stage: Stage, code: string): Promise<RunningCli> {
  const mount = 'mount -t tmpfs -o size=2m,nr_inodes=200 none "$0" && mkdir "$0/tmp" "$0/cache" && exec "$@"';
  const command = ['unshare', '-rm', 'sh', '-c', mount, stage.disk, process.execPath] as const;
  return stage.open({ code }, { command });
}

/** Takes all the room there is, for files and for bytes; answers what gives it back. */
function fill(stage: Stage, cli: RunningCli): () => void {
  const folder = join(stage.seenBy(cli, stage.disk), 'room');
  mkdirSync(folder);
  const file = openSync(join(folder, 'bytes'), 'w');
  untilFull(() => writeSync(file, Buffer.alloc(4096)));
  closeSync(file);
  untilFull((count) => {
    writeFileSync(join(folder, String(count)), '');
  });
  return () => {
    rmSync(folder, { recursive: true });
  };
}

function untilFull(write: (count: number) => void): void {
  try {
    for (let count = 0; ; count++) write(count);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
