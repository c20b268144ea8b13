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

  it('says that nothing was found', () => {
    assert.equal(logDocument({ events: [], count: 0 }), 'No such record is kept.\n');
  });
});
