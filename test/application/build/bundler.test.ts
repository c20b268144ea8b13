import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Bundler, type Bundle } from '../../../src/application/build/bundler.ts';
import { bundleRequestOf, type EsbuildProperties } from '../../../src/application/build/bundleRequest.ts';
import { allProcesses, untilNothingRemains } from '../../support/processes.ts';
import { writeFiles } from '../../support/files.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');
const wasm = join(checkout, 'node_modules', 'esbuild-wasm', 'lib', 'main.js');
const shippedWasm = join(checkout, 'dist', 'esbuild-wasm', 'lib', 'main.js');

describe('A bundle', function () {
  // WebAssembly is compiled first.
  let root: string;
  let bundler: Bundler;

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-build-')));
    bundler = new Bundler(join(root, 'cache'), wasm);
  });

  afterEach(async () => {
    await bundler.dispose();
    rmSync(root, { recursive: true, force: true });
  });

  async function build(
    files: Readonly<Record<string, string>>,
    properties?: Partial<EsbuildProperties>,
    handlerFile = 'app.ts',
  ): Promise<Bundle & { readonly sourceFolder: string; readonly files: readonly string[] }> {
    const sourceFolder = writeFiles(root, files);
    const request = bundleRequestOf(
      sourceFolder,
      'nodejs22.x',
      handlerFile,
      properties && { entryPoints: [], external: [], loader: {}, ...properties },
    );
    assert.ok(request);
    const bundle = await bundler.bundle(request);
    const written = readdirSync(bundle.outputFolder, { recursive: true, encoding: 'utf8' });
    return { ...bundle, sourceFolder, files: written.map((file) => file.replaceAll('\\', '/')).sort() };
  }

  const typed = 'export const handler = async (event: { a: number }): Promise<number> => event.a;\n';

  it('of a TypeScript handler lies under the handler’s own path, with a source map, outside the sources', async () => {
    const { files, sourceFolder, outputFolder } = await build(
      { 'src/app.ts': typed },
      undefined,
      'src/app.ts',
    );
    assert.deepEqual(files, ['package.json', 'src', 'src/app.js', 'src/app.js.map']);
    assert.ok(outputFolder.startsWith(join(root, 'cache')));
    assert.deepEqual(readdirSync(sourceFolder, { recursive: true }).sort(), ['src', join('src', 'app.ts')]);
    assert.match(readFileSync(join(outputFolder, 'src', 'app.js'), 'utf8'), /exports = /);
  });

  it('has a source map that leads to its sources wherever it lies', async () => {
    const { sourceFolder, outputFolder } = await build({ 'src/app.ts': typed }, undefined, 'src/app.ts');
    const map = JSON.parse(readFileSync(join(outputFolder, 'src', 'app.js.map'), 'utf8')) as Record<
      string,
      unknown
    >;
    assert.deepEqual(map['sources'], [pathToFileURL(join(sourceFolder, 'src', 'app.ts')).href]);
  });

  it('names the files that went in', async () => {
    const { inputs, sourceFolder } = await build({
      'app.ts': `import { b } from './b';\nexport const handler = async (): Promise<number> => b;\n`,
      'b.ts': 'export const b: number = 1;\n',
    });
    assert.deepEqual([...inputs].sort(), [join(sourceFolder, 'app.ts'), join(sourceFolder, 'b.ts')]);
  });

  it('is an ES module where the project’s package.json says so', async () => {
    const { files } = await build({ 'app.ts': typed, 'package.json': '{ "type": "module" }' });
    assert.ok(files.includes('app.mjs'));
  });

  it('follows Metadata: one entry point alone lies at the top, as SAM has it', async () => {
    const { files } = await build({ 'src/app.ts': typed }, { entryPoints: ['src/app.ts'] }, 'app.ts');
    assert.ok(files.includes('app.js'), files.join());
  });

  it('follows Metadata: several entry points keep their folders below what they share', async () => {
    const { files } = await build(
      { 'src/a/app.ts': typed, 'src/b/app.ts': typed },
      { entryPoints: ['src/a/app.ts', 'src/b/app.ts'] },
      'a/app.ts',
    );
    assert.ok(files.includes('a/app.js') && files.includes('b/app.js'), files.join());
  });

  it('follows Metadata: External is left out', async () => {
    const { outputFolder } = await build(
      { 'app.ts': `import thing from 'not-installed';\nexport const handler = async () => thing;\n` },
      { external: ['not-installed'] },
    );
    assert.match(readFileSync(join(outputFolder, 'app.js'), 'utf8'), /require\("not-installed"\)/);
  });

  it('follows Metadata: Format esm makes .mjs', async () => {
    const { files, outputFolder } = await build({ 'app.ts': typed }, { format: 'esm' });
    assert.ok(files.includes('app.mjs'), files.join());
    assert.match(readFileSync(join(outputFolder, 'app.mjs'), 'utf8'), /export \{\s*handler\s*\}/);
  });

  it('follows Metadata: OutExtension', async () => {
    const { files } = await build({ 'app.ts': typed }, { format: 'cjs', outExtension: '.cjs' });
    assert.ok(files.includes('app.cjs'), files.join());
  });

  it('leaves out what Lambda’s own runtime carries', async () => {
    const { outputFolder } = await build({
      'app.ts': `import { S3Client } from '@aws-sdk/client-s3';\nexport const handler = async () => S3Client;\n`,
    });
    assert.match(readFileSync(join(outputFolder, 'app.js'), 'utf8'), /require\("@aws-sdk\/client-s3"\)/);
  });

  it('changes its hash with the code, and only then', async () => {
    const folder = writeFiles(root, { 'app.ts': typed });
    const request = bundleRequestOf(folder, 'nodejs22.x', 'app.ts', undefined);
    assert.ok(request);
    const first = await bundler.bundle(request);
    assert.equal((await bundler.bundle(request)).codeSha256, first.codeSha256);
    writeFileSync(join(folder, 'app.ts'), typed.replace('event.a', 'event.a + 1'));
    assert.notEqual((await bundler.bundle(request)).codeSha256, first.codeSha256);
  });

  it('that cannot be made says where: file, line and column', async () => {
    await assert.rejects(build({ 'app.ts': 'export const handler = async () => {\n  return 1 +;\n};\n' }), {
      code: 'build-failed',
      message: /Correct what esbuild found:\napp\.ts:2:13: Unexpected ";"/,
    });
  });

  it('that cannot be made names a module that is missing', async () => {
    await assert.rejects(build({ 'app.ts': `import 'no-such-module';\n` }), {
      message: /app\.ts:1:8: Could not resolve "no-such-module"/,
    });
  });

  it('can be made once the mistake is mended', async () => {
    const folder = writeFiles(root, { 'app.ts': 'export const handler = ;\n' });
    const request = bundleRequestOf(folder, 'nodejs22.x', 'app.ts', undefined);
    assert.ok(request);
    await assert.rejects(bundler.bundle(request));
    writeFileSync(join(folder, 'app.ts'), typed);
    assert.ok(existsSync(join((await bundler.bundle(request)).outputFolder, 'app.js')));
  });

  it('is made by the project’s own esbuild where it has one', async () => {
    const folder = writeFiles(root, {
      'app.ts': typed,
      'node_modules/esbuild/package.json': '{ "name": "esbuild", "main": "main.js" }',
      'node_modules/esbuild/main.js': `
        const real = require(${JSON.stringify(join(checkout, 'node_modules', 'esbuild'))});
        exports.context = (options) => real.context({ ...options, footer: { js: '// by the project' } });
        exports.stop = () => real.stop();`,
    });
    const request = bundleRequestOf(folder, 'nodejs22.x', 'app.ts', undefined);
    assert.ok(request);
    const { outputFolder } = await bundler.bundle(request);
    assert.match(readFileSync(join(outputFolder, 'app.js'), 'utf8'), /\/\/ by the project/);
  });

  it('leaves no process of esbuild behind once the bundler is disposed of', async function () {
    if (process.platform === 'win32') this.skip();
    const ofEsbuild = (): readonly unknown[] =>
      allProcesses().filter(
        ({ parentId, commandLine }) => parentId === process.pid && /esbuild.*--service/.test(commandLine),
      );
    const before = ofEsbuild().length;
    await build({ 'app.ts': typed });
    assert.equal(ofEsbuild().length, before + 1);
    await bundler.dispose();
    await untilNothingRemains(() => ofEsbuild().slice(before));
  });

  it('is made as it is shipped where no node is on the PATH', function () {
    if (!existsSync(shippedWasm)) {
      console.log('      needs a build: npm run build');
      this.skip();
    }
    const folder = writeFiles(root, { 'app.ts': typed });
    const script = `
      const { context, stop } = require(${JSON.stringify(shippedWasm)});
      context({ entryPoints: ['app.ts'], write: false, outdir: 'out', absWorkingDir: ${JSON.stringify(folder)} })
        .then(async (made) => {
          const { outputFiles } = await made.rebuild();
          console.log(outputFiles.length);
          await made.dispose();
          await stop();
        });`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], {
      env: { PATH: folder },
      encoding: 'utf8',
    });
    assert.equal(stdout.trim(), '1', stderr);
  });
});
