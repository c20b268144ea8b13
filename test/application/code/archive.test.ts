import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack } from '../../../src/application/code/archive.ts';
import { zipOf, type ZipEntry } from '../../support/zip.ts';

describe('An archive of code', () => {
  let folder: string;
  let unpacked: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
    unpacked = join(folder, 'unpacked');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function unpackZip(...entries: readonly ZipEntry[]): Promise<void> {
    const archive = join(folder, 'app.zip');
    writeFileSync(archive, zipOf(entries));
    await unpack(archive, unpacked);
  }

  it('becomes a folder of its files', async () => {
    await unpackZip({ name: 'empty/' }, { name: 'app.js', text: 'a' }, { name: 'src/é.js', text: 'b' });
    assert.deepEqual(readdirSync(unpacked).sort(), ['app.js', 'empty', 'src']);
    assert.equal(readFileSync(join(unpacked, 'src', 'é.js'), 'utf8'), 'b');
  });

  it('keeps the modes of its files', async function () {
    if (process.platform === 'win32') this.skip();
    await unpackZip(
      { name: 'bootstrap', mode: 0o100755 },
      { name: 'index.js', mode: 0o100644 },
      { name: 'from-windows.js' },
    );
    const modes = ['bootstrap', 'index.js', 'from-windows.js'].map(
      (name) => statSync(join(unpacked, name)).mode & 0o777,
    );
    assert.deepEqual(modes, [0o755, 0o644, 0o644]);
  });

  it('keeps links', async function () {
    if (process.platform === 'win32') this.skip();
    await unpackZip({ name: 'bin/tool', text: '../tool.js', mode: 0o120777 }, { name: 'tool.js' });
    assert.equal(readlinkSync(join(unpacked, 'bin', 'tool')), '../tool.js');
  });

  for (const name of [
    '../outside.js',
    'src/../../outside.js',
    '/outside.js',
    'C:/outside.js',
    '..\\outside.js',
  ])
    it(`is refused where a file would lie outside, as ${name}`, async () => {
      await assert.rejects(unpackZip({ name, text: 'x' }), { code: 'archive-unreadable' });
      assert.deepEqual(readdirSync(folder).includes('outside.js'), false);
    });

  it('writes nothing through a link that leads outside', async function () {
    if (process.platform === 'win32') this.skip();
    const link: ZipEntry = { name: 'out', text: folder, mode: 0o120777 };
    await assert.rejects(unpackZip(link, { name: 'out/evil', text: 'x' }));
    await assert.rejects(unpackZip(link, { name: 'out/evil', text: 'x', mode: 0o120777 }));
    assert.deepEqual(readdirSync(folder).includes('evil'), false);
  });

  it('is refused in AWS’s words where it is larger than Lambda takes', async () => {
    await assert.rejects(unpackZip({ name: 'big', claimedBytes: 262_144_001 }), {
      code: 'archive-too-large',
      message: /^Unzipped size must be smaller than 262144000 bytes/,
    });
  });

  it('is refused where it is none', async () => {
    const archive = join(folder, 'app.zip');
    writeFileSync(archive, 'text');
    await assert.rejects(unpack(archive, unpacked), { code: 'archive-unreadable', message: /app\.zip/ });
  });
});
