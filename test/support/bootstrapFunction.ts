import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';
import type { TestEmulator } from './emulator.ts';

/** A function whose runtime is a shell's command line; POSIX only. */
export function bootstrapFunction(
  test: TestEmulator,
  command: string,
  files: Readonly<Record<string, string>> = {},
): FunctionConfiguration {
  const configuration = test.functionOf(
    { ...files, bootstrap: `#!/bin/sh\n${command}\n` },
    { runtime: 'provided.al2023' },
  );
  chmodSync(join(configuration.taskRoot, 'bootstrap'), 0o755);
  return configuration;
}
