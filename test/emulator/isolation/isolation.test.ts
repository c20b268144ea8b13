import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FunctionConfiguration } from '../../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../../support/emulator.ts';
import type { Ran } from '../../support/emulator.ts';
import { extensionLayer } from '../../support/extensionLayer.ts';
import { writeFiles } from '../../support/files.ts';

describe('An execution environment with a file system of its own', function () {
  const test = startEmulator({ settings: { isolation: 'auto' } });

  const notices = (): string[] => test().notices.map(({ message }) => message);

  before(function () {
    if (process.platform !== 'linux') this.skip();
  });

  beforeEach(async function () {
    await run('return 1;');
    const refusal = notices().find((message) => message.startsWith("Functions have this machine's paths"));
    if (refusal !== undefined) {
      console.log(`      ${refusal}`);
      this.skip();
    }
  });

  const handler = (code: string): Readonly<Record<string, string>> => ({
    'index.js': `const fs = require('node:fs');
      const attempt = (work) => { try { return work(); } catch (error) { return error.code; } };
      exports.handler = async (event) => { ${code} };`,
  });

  const run = async (
    code: string,
    changes: Partial<FunctionConfiguration> = {},
    files: Readonly<Record<string, string>> = {},
  ): Promise<Ran> => await test().run(test().functionOf({ ...handler(code), ...files }, changes));

  it('has its code in /var/task, and works there', async () => {
    const code =
      'return [__filename, process.cwd(), process.env.LAMBDA_TASK_ROOT, process.env.LAMBDA_RUNTIME_DIR];';
    const task = ['/var/task/index.js', '/var/task', '/var/task', '/var/runtime'];
    assert.deepEqual((await run(code)).payload, task);
  });

  it('cannot write to its code', async () => {
    const { payload } = await run('return attempt(() => fs.writeFileSync("/var/task/x", ""));');
    assert.equal(payload, 'EROFS');
  });

  it('fails as AWS does when /tmp is full, and has room again when files are removed', async () => {
    const code = `const write = (mb) => attempt(() => fs.writeFileSync('/tmp/x', Buffer.alloc(mb * 1e6)) ?? 'written');
      const first = write(3); fs.rmSync('/tmp/x'); return [first, write(1), process.env.TMPDIR ?? 'none'];`;
    assert.deepEqual((await run(code, { ephemeralStorageMb: 2 })).payload, ['ENOSPC', 'written', 'none']);
  });

  it('keeps /tmp while it is warm, and shows it to nobody else', async () => {
    const code = 'const was = fs.readdirSync("/tmp"); fs.writeFileSync("/tmp/mine", ""); return was;';
    const configuration = test().functionOf(handler(code));
    assert.deepEqual((await test().run(configuration)).payload, []);
    assert.deepEqual((await test().run(configuration)).payload, ['mine']);
    assert.deepEqual((await run('return fs.readdirSync("/tmp");')).payload, []);
  });

  it('has layers in /opt, later ones on top', async () => {
    const layer = (files: Readonly<Record<string, string>>): string =>
      writeFiles(test().functionOf({}).taskRoot, files);
    const layers = [
      layer({ 'data/a': '1', 'data/b': '1' }),
      layer({ 'data/b': '2', 'nodejs/node_modules/shared/index.js': 'module.exports = __filename;' }),
    ];
    const code = `return [fs.readFileSync('/opt/data/a', 'utf8'), fs.readFileSync('/opt/data/b', 'utf8'), require('shared'),
      attempt(() => fs.writeFileSync('/opt/x', ''))];`;
    const shared = '/opt/nodejs/node_modules/shared/index.js';
    assert.deepEqual((await run(code, { layers })).payload, ['1', '2', shared, 'EROFS']);
  });

  it('is shared by the runtime and its extensions', async () => {
    const script = `await register(["INVOKE"]); await next();
      require('node:fs').writeFileSync('/tmp/from-extension', process.argv[1]); await next();`;
    const layers = [extensionLayer(test().functionOf({}).taskRoot, { mine: script })];
    const code = `while (!fs.existsSync('/tmp/from-extension')) await new Promise(setImmediate);
      return fs.readFileSync('/tmp/from-extension', 'utf8');`;
    assert.equal((await run(code, { layers })).payload, '/opt/extensions/mine');
  });

  it('tells its user and its processes as they are', async () => {
    const { payload } = await run('return [process.getuid(), process.pid];');
    const [user, processId] = payload as [number, number];
    assert.equal(user, process.getuid?.());
    process.kill(processId, 'SIGKILL');
  });

  it('has what Node.js finds above the code', async () => {
    const parent = join('/var/tmp', `lambda-workbench-${process.pid}`);
    mkdirSync(parent);
    const { rmSync } = await import('node:fs');
    try {
      const folder = writeFiles(parent, {
        ...handler('return [require("hoisted"), (await import("hoisted")).default];'),
      });
      mkdirSync(join(dirname(folder), 'node_modules', 'hoisted'), { recursive: true });
      writeFileSync(join(dirname(folder), 'node_modules', 'hoisted', 'index.js'), 'module.exports = 7;');
      const { payload } = await test().run({ ...test().functionOf({}), taskRoot: folder });
      assert.deepEqual(payload, [7, 7]);
    } finally {
      rmSync(parent, { recursive: true });
    }
  });

  it('is not made where a link leads into what it hides', async () => {
    const packages = test().functionOf({ 'shared/index.js': 'module.exports = 1;' }).taskRoot;
    const configuration = test().functionOf(handler('return [__dirname, require("shared")];'));
    symlinkSync(packages, join(configuration.taskRoot, 'node_modules'));
    assert.deepEqual((await test().run(configuration)).payload, [configuration.taskRoot, 1]);
  });

  it('is not made where a link leads out of the code', async () => {
    const configuration = test().functionOf(handler('return [__dirname, require("./shared/x.js")];'));
    const { taskRoot } = configuration;
    writeFiles(taskRoot, {});
    mkdirSync(`${taskRoot}-shared`);
    writeFileSync(join(`${taskRoot}-shared`, 'x.js'), 'module.exports = 1;');
    symlinkSync(`../${taskRoot.split('/').at(-1) ?? ''}-shared`, join(taskRoot, 'shared'));
    assert.deepEqual((await test().run(configuration)).payload, [taskRoot, 1]);
    assert.ok(notices().some((message) => message.includes('shared leads out of')));
  });

  it('is not made for an image that starts in another folder', async () => {
    const { taskRoot, ...rest } = test().functionOf({
      ...handler('return process.cwd();'),
      'lib/x.js': '',
    });
    const workingFolder = join(taskRoot, 'lib');
    const { payload } = await test().run({ ...rest, taskRoot, workingFolder });
    assert.equal(payload, workingFolder);
  });
});
