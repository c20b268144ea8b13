import { buildSync } from 'esbuild';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyResourceTypes } from './resourceTypes.ts';

const checkout = join(import.meta.dirname, '..', '..');

/**
 * Builds the programs that run without an editor (cli, localLambda, supervisor) into a folder as they are shipped.
 * `esbuildWasm` also copies what builds TypeScript, some megabytes.
 */
export function buildPrograms(folder: string, options: { readonly esbuildWasm?: boolean } = {}): void {
  const source = (path: string): string => join(checkout, 'src', path);
  buildSync({
    entryPoints: {
      cli: source('cli/main.ts'),
      localLambda: source('localLambda/main.ts'),
      supervisor: source('emulator/supervisor/main.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['esbuild', 'esbuild-wasm'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  copyResourceTypes(folder);
  for (const family of ['nodejs', 'python'])
    cpSync(source(`emulator/runtimes/${family}`), join(folder, 'runtimes', family), { recursive: true });
  if (options.esbuildWasm === true)
    cpSync(join(checkout, 'node_modules', 'esbuild-wasm'), join(folder, 'esbuild-wasm'), { recursive: true });
}
