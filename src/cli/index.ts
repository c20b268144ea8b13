import { start } from './start.ts';
import type { Subcommand } from './subcommand.ts';

export const subcommands: readonly Subcommand[] = [start];
