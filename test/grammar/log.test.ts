import assert from 'node:assert/strict';
import { tokens } from './grammar.ts';

const id = '11111111-2222-4333-8444-555555555555';

describe('the grammar of log lines', () => {
  it('knows function and request', () => {
    assert.deepEqual(tokens('lambda-log', `2026-11-15 10:00:00.000 [info] [CreateOrder ${id}] hello`), [
      'CreateOrder → entity.name.function',
      `${id} → comment.request-id`,
    ]);
  });

  it('knows what the platform says', () => {
    assert.deepEqual(
      tokens('lambda-log', `REPORT RequestId: ${id}\tDuration: 1.50 ms\tMax Memory Used: 64 MB`),
      [
        'REPORT → entity.name.tag.platform',
        `${id} → constant.numeric`,
        '1.50 ms → constant.numeric',
        '64 MB → constant.numeric',
      ],
    );
  });

  it('knows failures', () => {
    assert.deepEqual(tokens('lambda-log', 'Task timed out after 3.00 seconds'), [
      'Task timed out after 3.00 seconds → invalid.error',
    ]);
    assert.deepEqual(tokens('lambda-log', 'TypeError: x is not a function'), ['TypeError → invalid.error']);
  });
});
