import { build } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Bundles a suite's `*.e2e.ts` to one module for the extension host; answers its path. */
export async function bundleSuite(checkout: string, name: string): Promise<string> {
  const endToEnd = join(checkout, 'test', 'endToEnd');
  const files = (await readdir(join(endToEnd, name))).filter((file) => file.endsWith('.e2e.ts')).sort();
  const loaders = files.map((file) => `() => import('./${name}/${file}')`);
  const outfile = join(checkout, 'out', 'endToEnd', `${name}.cjs`);
  await build({
    stdin: {
      contents: `import { runCases } from './harness/runCases.ts';
        export const run = () => runCases([${loaders.join(', ')}]);`,
      resolveDir: endToEnd,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Found at run time: the one in the extension host, the other in the checkout around the bundle.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
