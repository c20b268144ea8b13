import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logFilesIn, groupFolder } from '../../../src/emulator/logStreams/logFiles.ts';
import { LogReader } from '../../../src/emulator/logStreams/logReader.ts';
import { LogStore } from '../../../src/emulator/logStreams/logStore.ts';
import { sweepLogs } from '../../../src/emulator/logStreams/sweepLogs.ts';

describe('Log streams', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const limits = { maxPartBytes: 1000, maxFiles: 10, maxBytes: 1e6 };
  const all = (): boolean => true;

  const messages = async (reader: LogReader, sinceMs?: number): Promise<string[]> =>
    (await reader.next(sinceMs)).map(({ message }) => message);

  it('are read as they were written, of all streams of a group', async () => {
    const store = new LogStore(folder);
    const [a, b] = [store.open('/group', '2026/01/02/[1]a'), store.open('/group', '2026/01/02/[1]b')];
    a.append('one\ntwo');
    b.append('three');
    store.open('/other', '2026/01/02/[1]c').append('of another');
    await store.flush();
    const [first, second, ...rest] = await new LogReader(folder, '/group', all).next();
    assert.deepEqual([first?.message, second?.message, rest], ['one\ntwo', 'three', []]);
    assert.deepEqual(first?.logStreamName, '2026/01/02/[1]a');
  });

  it('are read on from where they were read to', async () => {
    const store = new LogStore(folder);
    const stream = store.open('/group', '2026/01/02/[1]a');
    const reader = new LogReader(folder, '/group', all);
    stream.append('one');
    await store.flush();
    assert.deepEqual(await messages(reader), ['one']);
    stream.append('two');
    await store.flush();
    assert.deepEqual(await messages(reader), ['two']);
    assert.deepEqual(await messages(reader), []);
  });

  it('are read from a time on, and by name', async () => {
    const store = new LogStore(folder);
    store.open('/group', '2026/01/02/a[1]0').append('one');
    store.open('/group', '2026/01/02/b[1]0').append('two');
    await store.flush();
    assert.deepEqual(await messages(new LogReader(folder, '/group', all), Date.now() + 60_000), []);
    const ofB = new LogReader(folder, '/group', (name) => name.includes('/b['));
    assert.deepEqual(await messages(ofB, Date.now() - 60_000), ['two']);
  });

  it('are nothing that others can read', async function () {
    if (process.platform === 'win32') this.skip();
    const store = new LogStore(join(folder, 'logs'));
    store.open('/group', '2026/01/02/[1]a').append('one');
    await store.flush();
    const [file] = await logFilesIn(groupFolder(join(folder, 'logs'), '/group'));
    assert.equal(statSync(file?.path ?? '').mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'logs')).mode & 0o777, 0o700);
  });

  it('keep what came last of a stream that grows', async () => {
    const store = new LogStore(folder, limits);
    const stream = store.open('/group', '2026/01/02/[1]a');
    for (let number = 0; number < 10; number++) {
      stream.append(`${number} ${'x'.repeat(1000)}`);
      await store.flush();
    }
    const kept = await messages(new LogReader(folder, '/group', all));
    assert.deepEqual(
      kept.map((message) => message.charAt(0)),
      ['8', '9'],
    );
  });

  it('go when a group has too many, the oldest first', async () => {
    const store = new LogStore(folder, { ...limits, maxFiles: 2 });
    for (const name of ['a', 'b', 'c']) {
      store.open('/group', `2026/01/0${name.length}/[1]${name}`).append(name);
      await store.flush();
      const file = (await logFilesIn(groupFolder(folder, '/group'))).find(({ path }) =>
        path.includes(`]${name}`),
      );
      const seconds = name.charCodeAt(0);
      utimesSync(file?.path ?? '', seconds, seconds);
    }
    store.open('/group', '2026/01/02/[1]d').append('d');
    await store.flush();
    assert.deepEqual(await messages(new LogReader(folder, '/group', all)), ['c', 'd']);
  });

  it('go after thirty days without a record', async () => {
    const store = new LogStore(join(folder, 'owner'));
    for (const name of ['old', 'new']) store.open(`/${name}`, '2026/01/02/[1]a').append(name);
    await store.flush();
    const [old] = await logFilesIn(groupFolder(join(folder, 'owner'), '/old'));
    const seconds = Date.now() / 1000 - 31 * 24 * 3600;
    utimesSync(old?.path ?? '', seconds, seconds);
    await sweepLogs(folder, Date.now());
    assert.deepEqual(readdirSync(join(folder, 'owner')), ['%2Fnew']);
  });

  it('stay within their folder, whatever their group is called', async () => {
    const store = new LogStore(join(folder, 'logs'));
    store.open('..', '2026/01/02/[1]a').append('one');
    await store.flush();
    assert.deepEqual(readdirSync(folder), ['logs']);
    assert.deepEqual(await messages(new LogReader(join(folder, 'logs'), '..', all)), ['one']);
  });

  it('are no reason to fail where they cannot be written', async () => {
    const store = new LogStore(process.execPath);
    store.open('/group', '2026/01/02/[1]a').append('one');
    await store.flush();
    assert.deepEqual(await messages(new LogReader(process.execPath, '/group', all)), []);
  });
});
