import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PythonFinder } from '../../../src/emulator/runtimes/findPython.ts';
import { writeFiles } from '../../support/files.ts';

describe('The Python for a function', () => {
  let folder: string;

  before(function () {
    // Scripts stand for interpreters.
    if (process.platform === 'win32') this.skip();
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Files that answer as a Python of their version does, by path. */
  function pythons(versions: Readonly<Record<string, string>>): string {
    const texts = Object.entries(versions).map(([path, version]) => [
      path,
      `#!/bin/sh\necho ${version}\necho "$0"\n`,
    ]);
    const home = writeFiles(folder, Object.fromEntries(texts) as Record<string, string>);
    for (const path of Object.keys(versions)) chmodSync(join(home, path), 0o755);
    return home;
  }

  async function found(
    versions: Readonly<Record<string, string>>,
    variables: (home: string) => Record<string, string> = () => ({}),
  ): Promise<string | undefined> {
    const home = pythons(versions);
    const finder = new PythonFinder({ variables: variables(home), homeFolder: home, platform: 'linux' });
    const python = await finder.find(join(home, 'shop', 'orders'), '3.13');
    return python === undefined ? undefined : `${python.version} ${python.executable.slice(home.length + 1)}`;
  }

  const onPath =
    (...names: readonly string[]) =>
    (home: string): Record<string, string> => ({
      PATH: names.map((name) => join(home, name)).join(delimiter),
    });

  it('is that of its virtual environment, even of another version', async () => {
    const versions = { 'shop/orders/.venv/bin/python': '3.11.1', 'bin/python3.13': '3.13.2' };
    assert.equal(await found(versions, onPath('bin')), '3.11.1 shop/orders/.venv/bin/python');
  });

  it('is that of a virtual environment above it', async () => {
    assert.equal(await found({ 'shop/venv/bin/python': '3.13.2' }), '3.13.2 shop/venv/bin/python');
  });

  it('is that of the virtual environment that was activated', async () => {
    const versions = { 'mine/bin/python': '3.13.2', 'bin/python3.13': '3.13.1' };
    const activated = (home: string): Record<string, string> => ({
      ...onPath('bin')(home),
      VIRTUAL_ENV: join(home, 'mine'),
    });
    assert.equal(await found(versions, activated), '3.13.2 mine/bin/python');
  });

  it('is one of its version on the PATH rather than the first', async () => {
    const versions = { 'a/python3': '3.9.1', 'b/python3.13': '3.13.2' };
    assert.equal(await found(versions, onPath('a', 'b')), '3.13.2 b/python3.13');
  });

  it('is one that a version manager installed', async () => {
    const versions = {
      'a/python3': '3.9.1',
      '.pyenv/versions/3.13.0/bin/python3.13': '3.13.0',
      '.pyenv/versions/3.13.10/bin/python3.13': '3.13.10',
    };
    assert.equal(await found(versions, onPath('a')), '3.13.10 .pyenv/versions/3.13.10/bin/python3.13');
  });

  it('is one that uv installed', async () => {
    const path = '.local/share/uv/python/cpython-3.13.5-linux-x86_64-gnu/bin/python3.13';
    assert.equal(await found({ [path]: '3.13.5' }), `3.13.5 ${path}`);
  });

  it('is any on the PATH before none', async () => {
    assert.equal(await found({ 'a/python3': '3.9.1' }, onPath('a')), '3.9.1 a/python3');
    assert.equal(await found({}), undefined);
  });

  it('is not one that cannot say its version', async () => {
    assert.equal(await found({ 'a/python3.13': 'nothing of that kind' }, onPath('a')), undefined);
  });
});
