import assert from 'node:assert/strict';
import { Outcome } from '../../src/emulator/outcome.ts';

describe('An outcome', () => {
  it('is told to everybody who asked, in their order, and to who asks later', () => {
    const outcome = new Outcome<number>();
    const heard: unknown[] = [];
    outcome.onSettled((value) => heard.push(['first', value]));
    outcome.onSettled((value) => heard.push(['second', value]));
    outcome.resolve(1);
    outcome.onSettled((value) => heard.push(['late', value]));
    assert.deepEqual(heard, [
      ['first', 1],
      ['second', 1],
      ['late', 1],
    ]);
  });

  it('is settled once', async () => {
    const outcome = new Outcome<number>();
    outcome.resolve(1);
    outcome.resolve(2);
    outcome.reject(new Error('late'));
    assert.equal(await outcome.promise, 1);
  });
});
