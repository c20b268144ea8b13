import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { NodeFinder } from '../../../src/emulator/runtimes/findNode.ts';
import { installedNodes } from '../../../src/emulator/runtimes/installedNodes.ts';

describe('The Node.js that runs a function', () => {
  let homeFolder: string;

  before(function () {
    // Executables are made of shell scripts here.
    if (process.platform === 'win32') this.skip();
  });

  beforeEach(() => {
    homeFolder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  });

  afterEach(() => {
    rmSync(homeFolder, { recursive: true, force: true });
  });

  /** Something that says it is a version of Node.js, at a path below the home folder. */
  function install(path: string, version: string): string {
    const executable = join(homeFolder, path);
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, `#!/bin/sh\necho v${version}\n`);
    chmodSync(executable, 0o755);
    return executable;
  }

  const finder = (...onPath: readonly string[]): NodeFinder =>
    new NodeFinder(
      {
        variables: { PATH: onPath.map((path) => dirname(path)).join(delimiter) },
        homeFolder,
        platform: process.platform,
      },
      { executable: '/own/node', isElectron: true },
    );

  it('is the one on the PATH that matches', async () => {
    const other = install('a/node', '18.0.0');
    const matching = install('b/node', '22.1.0');
    install('.nvm/versions/node/v22.9.0/bin/node', '22.9.0');
    assert.deepEqual(await finder(other, matching).find(22), {
      executable: matching,
      version: '22.1.0',
      major: 22,
      isElectron: false,
    });
  });

  it('is else the newest that matches among those that version managers installed', async () => {
    const other = install('a/node', '18.0.0');
    install('.nvm/versions/node/v22.9.0/bin/node', '22.9.0');
    const newest = install('.volta/tools/image/node/22.11.0/bin/node', '22.11.0');
    assert.equal((await finder(other).find(22)).executable, newest);
  });

  it('is else any on the PATH', async () => {
    const other = install('a/node', '18.0.0');
    install('.nvm/versions/node/v20.9.0/bin/node', '20.9.0');
    const { executable, major } = await finder(other).find(22);
    assert.deepEqual([executable, major], [other, 18]);
  });

  it('is else the one that runs the emulator', async () => {
    assert.deepEqual(await finder().find(22), {
      executable: '/own/node',
      version: process.versions.node,
      major: Number(process.versions.node.split('.')[0]),
      isElectron: true,
    });
  });

  it('is none that does not run', async () => {
    const broken = install('a/node', '22.0.0');
    writeFileSync(broken, 'no program');
    assert.equal((await finder(broken).find(22)).executable, '/own/node');
    assert.equal(await finder().ask(broken), undefined);
  });

  it('is asked again for its version after it changed', async () => {
    const node = install('a/node', '18.0.0');
    const one = finder(node);
    assert.equal((await one.ask(node))?.version, '18.0.0');
    install('a/node', '20.0.0');
    assert.equal((await one.ask(node))?.version, '20.0.0');
  });

  for (const path of [
    '.nvm/versions/node/v20.1.0/bin/node',
    '.local/share/fnm/node-versions/v20.1.0/installation/bin/node',
    '.volta/tools/image/node/20.1.0/bin/node',
    '.asdf/installs/nodejs/20.1.0/bin/node',
    '.local/share/mise/installs/node/20.1.0/bin/node',
  ]) {
    it(`is looked for in ${path}`, () => {
      const executable = install(path, '20.1.0');
      const machine = { variables: {}, homeFolder, platform: process.platform };
      assert.deepEqual(installedNodes(machine, 20), [{ executable, version: '20.1.0' }]);
    });
  }

  it('is looked for where a version manager was told to keep them', () => {
    const executable = install('elsewhere/versions/node/v20.1.0/bin/node', '20.1.0');
    const variables = { NVM_DIR: join(homeFolder, 'elsewhere') };
    assert.deepEqual(installedNodes({ variables, homeFolder, platform: process.platform }, 20), [
      { executable, version: '20.1.0' },
    ]);
  });
});
