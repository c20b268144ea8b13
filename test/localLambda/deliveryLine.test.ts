import assert from 'node:assert/strict';
import { deliveryLine } from '../../src/localLambda/deliveryLine.ts';

describe('the line of a delivery', () => {
  it('tells where the event ended, without the secrets of its function', () => {
    const body = JSON.stringify({ responsePayload: 'hunter2hunter2' });
    const delivery = {
      functionName: 'f',
      requestId: '1',
      kind: 'onSuccess',
      target: 'arn:q',
      body,
      attributes: {},
      traceHeader: 'Root=1-0-0',
    } as const;
    const { text } = deliveryLine(delivery, { DB_PASSWORD: 'hunter2hunter2' });
    assert.equal(text, 'The result went to arn:q\n{"responsePayload":"****"}');
  });
});
