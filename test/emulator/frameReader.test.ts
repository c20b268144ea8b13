import assert from 'node:assert/strict';
import { FrameReader } from '../../src/emulator/frameReader.ts';

describe('FrameReader', () => {
  function frame(record: string, type = 0xa5_5a_00_03): Buffer {
    const payload = Buffer.from(record);
    const header = Buffer.alloc(16);
    header.writeUInt32BE(type, 0);
    header.writeUInt32BE(payload.length, 4);
    header.writeBigInt64BE(1_700_000_000_123_456n, 8);
    return Buffer.concat([header, payload]);
  }

  function read(chunks: readonly Buffer[], maxRecordBytes = 100): [string, number][] {
    const records: [string, number][] = [];
    const reader = new FrameReader(maxRecordBytes, (...record) => records.push(record));
    for (const chunk of chunks) reader.push(chunk);
    return records;
  }

  const texts = (records: [string, number][]): string[] => records.map(([text]) => text);

  it('answers a record of several lines and its time', () => {
    assert.deepEqual(read([frame('one\ntwo')]), [['one\ntwo', 1_700_000_000_123]]);
  });

  it('takes records of every level and format', () => {
    const frames = [frame('a', 0xa5_5a_00_0f), frame('{}', 0xa5_5a_00_16), frame('')];
    assert.deepEqual(texts(read([Buffer.concat(frames)])), ['a', '{}', '']);
  });

  it('takes records that come in pieces', () => {
    const bytes = Buffer.concat([frame('first'), frame('sécond')]);
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    assert.deepEqual(texts(read(pieces)), ['first', 'sécond']);
  });

  it('skips what is no frame', () => {
    assert.deepEqual(texts(read([Buffer.from('rubbish'), Buffer.from([0xa5]), frame('good')])), ['good']);
  });

  it('keeps of a long record what it may, and says so', () => {
    const bytes = Buffer.concat([frame('x'.repeat(250)), frame('next')]);
    const expected = [`${'x'.repeat(100)} … (150 more bytes)`, 'next'];
    assert.deepEqual(texts(read([bytes])), expected);
    assert.deepEqual(texts(read([bytes.subarray(0, 140), bytes.subarray(140)])), expected);
  });
});
