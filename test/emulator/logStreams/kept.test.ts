import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogReader } from '../../../src/emulator/logStreams/logReader.ts';
import { startEmulator } from '../../support/emulator.ts';

describe('The log of an execution environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  const test = startEmulator({ logsFolder: folder });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is kept as a stream of its own, without secrets', async () => {
    const { emulator, run, functionOf } = test();
    const code = `exports.handler = async (event, { logStreamName }) => {
      console.log(process.env.API_KEY);
      return logStreamName;
    };`;
    const environment = { API_KEY: 'abcdefgh1234' };
    const { payload, log } = await run(functionOf({ 'index.js': code }, { environment }));
    await emulator.flushLogs();
    const events = await new LogReader(folder, '/aws/lambda/hello', () => true).next();
    assert.deepEqual(
      events.map(({ message }) => message),
      log,
    );
    assert.ok(events.every(({ logStreamName }) => logStreamName === payload));
    assert.ok(events.some(({ message }) => message.endsWith('****')));
  });
});
