import assert from 'node:assert/strict';
import { Alarm } from '../../src/emulator/alarm.ts';

describe('An alarm', () => {
  /** Resolves with the milliseconds until it rings; timers do not keep a process alive, hence the other timer. */
  function ringing(set: (ring: () => void) => void): Promise<number> {
    const start = performance.now();
    const alive = setTimeout(() => undefined, 5000);
    return new Promise((resolve) => {
      set(() => {
        clearTimeout(alive);
        resolve(performance.now() - start);
      });
    });
  }

  it('rings when it is due', async () => {
    const waitedMs = await ringing((ring) => {
      new Alarm().set(30, ring);
    });
    assert.ok(waitedMs >= 30, String(waitedMs));
  });

  it('rings earlier when it is set again to be due earlier', async () => {
    const waitedMs = await ringing((ring) => {
      const alarm = new Alarm();
      alarm.set(4000, () => assert.fail());
      alarm.clear();
      alarm.set(30, ring);
    });
    assert.ok(waitedMs < 4000, String(waitedMs));
  });

  it('does not ring early when it is set again to be due later', async () => {
    const waitedMs = await ringing((ring) => {
      const alarm = new Alarm();
      alarm.set(10, () => assert.fail());
      alarm.set(80, ring);
    });
    assert.ok(waitedMs >= 80, String(waitedMs));
  });

  it('does not ring when it was cleared', async () => {
    const alarm = new Alarm();
    alarm.set(10, () => assert.fail());
    alarm.clear();
    await ringing((ring) => {
      new Alarm().set(50, ring);
    });
  });
});
