import assert from 'node:assert/strict';
import { Claims } from '../../src/localLambda/claims.ts';

describe('a claim on a function', () => {
  it('holds nobody up where there is none', () => {
    assert.equal(new Claims().released('Hello'), undefined);
  });

  it('holds invocations up until it ends', async () => {
    const claims = new Claims();
    const release = claims.take('Hello');
    const order: string[] = [];
    const released = claims.released('Hello')?.then(() => order.push('invoked'));
    order.push('opened');
    release();
    await released;
    assert.deepEqual(order, ['opened', 'invoked']);
  });

  it('is gone when it has ended', async () => {
    const claims = new Claims();
    const release = claims.take('Hello');
    const released = claims.released('Hello');
    release();
    await released;
    assert.equal(claims.released('Hello'), undefined);
  });

  it('is one of several that must all end', async () => {
    const claims = new Claims();
    const first = claims.take('Hello');
    const second = claims.take('Hello');
    first();
    await Promise.resolve();
    assert.notEqual(claims.released('Hello'), undefined);
    second();
    await claims.released('Hello');
    assert.equal(claims.released('Hello'), undefined);
  });
});
