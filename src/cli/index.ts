import { invoke } from './invoke.ts';
import { list } from './list.ts';
import { start } from './start.ts';
import { logs } from './logs.ts';
import type { Subcommand } from './subcommand.ts';
import { validate } from './validate.ts';

export const subcommands: readonly Subcommand[] = [start, invoke, list, logs, validate];
