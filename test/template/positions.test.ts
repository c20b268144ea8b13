import assert from 'node:assert/strict';
import { Positions } from '../../src/template/positions.ts';

describe('positions', () => {
  const text = 'ab\r\nc\n\n😀d';
  const positions = new Positions(text);

  it('turn into offsets and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (text[offset - 1] === '\r') continue;
      assert.equal(positions.offsetAt(positions.positionAt(offset)), offset);
    }
  });

  it('count lines by any line break and characters in UTF-16', () => {
    assert.deepEqual(positions.positionAt(4), { line: 1, character: 0 });
    assert.deepEqual(positions.positionAt(text.length), { line: 3, character: 3 });
  });

  it('past a line or the text mean its end', () => {
    assert.equal(positions.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(positions.offsetAt({ line: 9, character: 0 }), text.length);
    assert.deepEqual(positions.positionAt(99), { line: 3, character: 3 });
  });

  it('give the range of a span', () => {
    assert.deepEqual(positions.rangeOf({ start: 0, end: 5 }), {
      start: { line: 0, character: 0 },
      end: { line: 1, character: 1 },
    });
  });
});
