import assert from 'node:assert/strict';
import { AsynchronousEvents } from '../../src/localLambda/asynchronousEvents.ts';

const delivery = {
  functionName: 'shop-Pay',
  requestId: 'r1',
  kind: 'deadLetter',
  target: 'arn:aws:sqs:us-east-1:123456789012:Failed',
  body: '{"order":1}',
  traceHeader: 'Root=1-0-0',
  attributes: {},
} as const;

describe('events that nobody waits for', () => {
  it('are not spoken of where a function never had any', () => {
    assert.equal(new AsynchronousEvents().of('shop-Pay', [], 0), undefined);
  });

  it('show what was sent on, the newest first, and the last twenty', () => {
    const events = new AsynchronousEvents();
    for (let index = 1; index <= 21; index++) events.add({ ...delivery, requestId: `r${index}` }, 0);
    const ids = events.of('shop-Pay', [], 0)?.deliveries.map(({ requestId }) => requestId);
    assert.equal(ids?.length, 20);
    assert.deepEqual([ids[0], ids.at(-1)], ['r21', 'r2']);
  });

  it('show a dead letter with its attributes', () => {
    const events = new AsynchronousEvents();
    const ErrorCode = { dataType: 'Number', stringValue: '200' } as const;
    events.add({ ...delivery, attributes: { ErrorCode } }, 0);
    const [first] = events.of('shop-Pay', [], 0)?.deliveries ?? [];
    assert.deepEqual(JSON.parse(first?.record ?? ''), { body: { order: 1 }, attributes: { ErrorCode } });
  });

  it('show which are tried again, and when', () => {
    const event = {
      functionName: 'shop-Pay',
      payload: '{}',
      traceId: 'Root=1-0-0',
      acceptedMs: 0,
      failures: 1,
      throttles: 1,
    };
    const waiting = [
      { ...event, requestId: 'later', dueMs: 70_000 },
      { ...event, requestId: 'sooner', dueMs: 61_000 },
      { ...event, functionName: 'shop-Other', requestId: 'other', dueMs: 1 },
    ];
    assert.deepEqual(new AsynchronousEvents().of('shop-Pay', waiting, 1000)?.waiting, [
      { requestId: 'sooner', attempts: 2, dueInMs: 60_000 },
      { requestId: 'later', attempts: 2, dueInMs: 69_000 },
    ]);
  });
});
