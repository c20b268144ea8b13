import assert from 'node:assert/strict';
import { Script } from 'node:vm';
import { limitYoungGeneration } from '../../src/shared/youngGeneration.ts';

describe('the limit of the young generation', () => {
  afterEach(() => {
    limitYoungGeneration(false);
  });

  it('once lifted, lets V8 take code that was compiled before there was one', () => {
    const kept = compiled('return 11');
    limitYoungGeneration(true);
    limitYoungGeneration(false);
    assert.equal(isTaken(kept, 'return 12'), true);
  });

  it('makes V8 refuse code that was compiled without it', () => {
    const kept = compiled('return 21');
    limitYoungGeneration(true);
    assert.equal(isTaken(kept, 'return 22'), false);
  });
});

function compiled(text: string): Buffer {
  return new Script(`() => { ${text}; }`).createCachedData();
}

/** V8 compares no more than the length of a text, and asks nothing of the code for a text that it knows. */
function isTaken(cachedData: Buffer, text: string): boolean {
  return new Script(`() => { ${text}; }`, { cachedData }).cachedDataRejected === false;
}
