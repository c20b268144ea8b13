import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';

/** Builds a program into a folder as it is shipped: what runs TypeScript directly adds work to every call. */
export function bundle(file: string, folder: string): string {
  const outfile = join(folder, `${basename(file, '.ts')}.cjs`);
  buildSync({
    entryPoints: [file],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
  });
  return outfile;
}
