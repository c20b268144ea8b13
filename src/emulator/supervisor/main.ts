/**
 * The supervisor: a small process beside each emulator that outlives it by a moment. In comes, on standard input,
 * which processes the emulator started; when that pipe closes, however the emulator ended, everything still
 * listed is killed, temporary folders are removed, and the supervisor exits. It begins with what was left of others.
 */
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { killProcessTrees } from '../processes/killProcessTree.ts';
import type { ProcessTree } from '../processes/killProcessTree.ts';
import type { SupervisorMessage } from './messages.ts';
import { sweepLeftovers } from './sweepLeftovers.ts';

const trees = new Map<number, ProcessTree>();
const folders: string[] = [];

// A signal to the whole session must not end the one process that cleans up after it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.stdin.on('error', () => undefined);

void sweepLeftovers(tmpdir()).catch(() => undefined);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  let message: SupervisorMessage;
  try {
    message = JSON.parse(line) as SupervisorMessage;
  } catch {
    // The emulator died in the middle of a line.
    return;
  }
  if ('started' in message) trees.set(message.started.processId, message.started);
  else if ('ended' in message) trees.delete(message.ended);
  else folders.push(message.folder);
});
lines.on('close', () => {
  void (async () => {
    await killProcessTrees([...trees.values()]);
    await Promise.allSettled(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    process.exit(0);
  })();
});
