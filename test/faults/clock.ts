import { join } from 'node:path';
import type { RunningCli } from '../support/cli.ts';
import type { StartOptions } from './stage.ts';

export const hourMs = 3_600_000;

const program = join(import.meta.dirname, 'jumpingClock.cjs');

/** Starts the local Lambda with a wall clock that is ahead, or jumps when it is told to. */
export function withClock(milliseconds: { readonly ahead?: number; readonly jump?: number }): StartOptions {
  const { ahead = 0, jump: jumpMs = 0 } = milliseconds;
  return {
    command: ['env', `AHEAD_MS=${ahead}`, `JUMP_MS=${jumpMs}`, process.execPath, '--require', program],
  };
}

export async function jump(cli: RunningCli): Promise<void> {
  cli.process.kill('SIGUSR2');
  await cli.log.matching(/^the clock jumped$/);
}
