import assert from 'node:assert/strict';
import { logDocument } from '../../src/extension/logDocument.ts';

describe('what was found in a log', () => {
  const events = [{ timeMs: 0, message: 'one\ntwo' }];

  it('has the time before each record', () => {
    assert.equal(logDocument({ events, count: 1 }), '1970-01-01T00:00:00.000Z  one\ntwo\n');
  });

  it('says how many records are not shown', () => {
    assert.match(logDocument({ events, count: 8 }), /^… 7 earlier records are not shown …\n1970/);
  });

  it('has the time once where the record begins with it too', () => {
    const message = '1970-01-01T00:00:00.000Z\tid\tINFO\thello';
    assert.equal(
      logDocument({ events: [{ timeMs: 1, message }], count: 1 }),
      '1970-01-01T00:00:00.001Z  id\tINFO\thello\n',
    );
  });
});
