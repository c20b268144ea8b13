// Builds everything under dist/: one bundle for each process, and what runs inside execution environments as it is.
import { build, context } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
// The bundles are CommonJS (what VS Code loads), while the sources beside them are ES modules.
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
for (const family of ['nodejs', 'python'])
  cpSync(`src/emulator/runtimes/${family}`, `dist/runtimes/${family}`, {
    recursive: true,
    filter: (path) => !/\.ts$|__pycache__/.test(path),
  });
for (const name of ['resourceTypes.bin', 'documentation.bin'])
  cpSync(`schemas/${name}`, `dist/schemas/${name}`);
for (const part of [
  'bin/esbuild',
  'lib/main.js',
  'esbuild.wasm',
  'wasm_exec.js',
  'wasm_exec_node.js',
  'package.json',
  'LICENSE.md',
])
  cpSync(`node_modules/esbuild-wasm/${part}`, `dist/esbuild-wasm/${part}`);
// esbuild-wasm starts its service with "node" from PATH; VS Code's own Node.js must do where there is none.
const esbuildApi = readFileSync('dist/esbuild-wasm/lib/main.js', 'utf8');
const fromPath = 'return ["node", [path2.join(__dirname, "..", "bin", "esbuild")]]';
if (esbuildApi.split(fromPath).length !== 2)
  throw new Error('esbuild-wasm starts its service in another way now');
writeFileSync(
  'dist/esbuild-wasm/lib/main.js',
  esbuildApi.replace(fromPath, fromPath.replace('"node"', 'process.execPath')),
);

/** What the extension loads only once it needs it lies beside it: reading and compiling it takes longer than all else. */
const loadedLate = {
  'vscode-languageclient/node': 'languageClient',
  'vscode-jsonrpc/node': 'jsonRpc',
};
const lateLoading = {
  name: 'late-loading',
  setup({ onResolve }) {
    onResolve({ filter: /^vscode-(languageclient|jsonrpc)\/node$/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && importer !== ''
        ? { path: `./${loadedLate[path]}.js`, external: true }
        : undefined,
    );
  },
};

/** Modules of Node.js that the language server seldom needs: they are loaded when something of them is first used. */
const seldomNeeded = /^(?:node:)?(?:child_process|crypto|net|os)$/;
const seldomLoading = {
  name: 'seldom-loading',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: seldomNeeded }, ({ path, namespace }) =>
      namespace === 'seldom' ? { path, external: true } : { path, namespace: 'seldom' },
    );
    onLoad({ filter: /.*/, namespace: 'seldom' }, ({ path }) => ({
      contents: `
        let loaded;
        for (const name of ${JSON.stringify(Object.keys(createRequire(import.meta.url)(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= require('${path}'))[name] });`,
    }));
  },
};

const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode', 'esbuild', 'esbuild-wasm'],
  // Some packages' CommonJS ("main") builds load their own files at run time, which a bundle lacks.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
};

const bundles = [
  {
    ...options,
    entryPoints: {
      ...Object.fromEntries(Object.entries(loadedLate).map(([name, file]) => [file, name])),
      extension: 'src/extension/main.ts',
      localLambda: 'src/localLambda/main.ts',
      supervisor: 'src/emulator/supervisor/main.ts',
      cli: 'src/cli/main.ts',
    },
    plugins: [lateLoading],
  },
  {
    ...options,
    entryPoints: {
      languageServer: 'src/languageServer/main.ts',
      languageServerCode: 'src/languageServer/serve.ts',
    },
    plugins: [seldomLoading],
  },
];

for (const bundle of bundles)
  if (watch) await (await context({ ...bundle, logLevel: 'info' })).watch();
  else await build(bundle);
