import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sweepEvents } from '../../../src/emulator/asynchronous/sweepEvents.ts';

const hourMs = 3_600_000;
/** No process has such a number. */
const dead = '99999999';

describe('Events that nobody comes back for', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lambda-workbench-test-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function eventOf(owner: string, pid: string, ageHours: number): string {
    const path = join(folder, owner, pid, 'event.json');
    mkdirSync(join(folder, owner, pid), { recursive: true });
    writeFileSync(path, '{}');
    const at = new Date(Date.now() - ageHours * hourMs);
    utimesSync(path, at, at);
    return path;
  }

  const sweep = (): void => {
    sweepEvents(folder, join(folder, 'mine'), Date.now());
  };

  it('are removed after six hours, with the folders around them', () => {
    eventOf('other', dead, 7);
    sweep();
    assert.ok(!existsSync(join(folder, 'other')));
  });

  it('are kept before', () => {
    const event = eventOf('other', dead, 5);
    sweep();
    assert.ok(existsSync(event));
  });

  it('are left to their process while it lives, and to their owner', () => {
    const events = [eventOf('other', String(process.pid), 7), eventOf('mine', dead, 7)];
    sweep();
    assert.deepEqual(events.map(existsSync), [true, true]);
  });

  it('need not be there', () => {
    sweepEvents(join(folder, 'nowhere'), join(folder, 'nowhere', 'mine'), Date.now());
  });
});
