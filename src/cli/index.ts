import { start } from './start.ts';
import type { Subcommand } from './subcommand.ts';
import { validate } from './validate.ts';

export const subcommands: readonly Subcommand[] = [start, validate];
