import assert from 'node:assert/strict';
import { LineReader } from '../../src/emulator/lineReader.ts';

describe('A line reader', () => {
  function linesOf(...chunks: readonly (string | Buffer)[]): string[] {
    const lines: string[] = [];
    const reader = new LineReader(10, (line) => lines.push(line));
    for (const chunk of chunks) reader.push(Buffer.from(chunk));
    reader.flush();
    return lines;
  }

  it('cuts what comes at line ends, wherever chunks end', () => {
    assert.deepEqual(linesOf('a\nb', 'c\n', '\nd'), ['a', 'bc', '', 'd']);
  });

  it('keeps characters whole that come in parts', () => {
    const text = Buffer.from('ž\n');
    assert.deepEqual(linesOf(text.subarray(0, 1), text.subarray(1)), ['ž']);
  });

  it('drops the end of a line that is too long, and says how much', () => {
    assert.deepEqual(linesOf('0123456789abc', 'def\nnext\n'), ['0123456789 … (6 more bytes)', 'next']);
  });
});
