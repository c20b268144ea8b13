import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Layers } from '../../src/emulator/layers.ts';
import { writeFiles } from '../support/files.ts';

describe('The folder that stands for /opt', () => {
  let folder: string;
  let layers: Layers;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
    layers = new Layers(() => {
      const opt = join(folder, `opt-${readdirSync(folder).length}`);
      mkdirSync(opt);
      return opt;
    });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is missing without layers', () => {
    assert.equal(layers.optFolder([]), undefined);
  });

  it('is that of a single layer', () => {
    assert.equal(layers.optFolder(['/a']), '/a');
  });

  it('has what several layers bring, later ones on top', () => {
    const one = writeFiles(folder, { 'python/a/x.py': '1', 'python/a/y.py': '1', 'bin/tool': '1' });
    const two = writeFiles(folder, { 'python/a/y.py': '2', 'python/b.py': '2', lib: '2' });
    const opt = layers.optFolder([one, two]) ?? '';
    const texts = ['python/a/x.py', 'python/a/y.py', 'python/b.py', 'bin/tool', 'lib'].map((path) =>
      readFileSync(join(opt, path), 'utf8'),
    );
    assert.deepEqual(texts, ['1', '2', '2', '1', '2']);
  });

  it('stays the same until files change', () => {
    const one = writeFiles(folder, { a: '1' });
    const two = writeFiles(folder, { b: '2' });
    const before = layers.optFolder([one, two]);
    writeFileSync(join(two, 'c'), '3');
    assert.equal(layers.optFolder([one, two]), before);
    layers.forget();
    assert.equal(readFileSync(join(layers.optFolder([one, two]) ?? '', 'c'), 'utf8'), '3');
  });
});
