const headerBytes = 16;
/** All types of frames begin so; what follows tells the format and the level of the record. */
const magic = Buffer.from([0xa5, 0x5a, 0x00]);

/**
 * Cuts what a runtime writes to its log descriptor into records: a type, the length and the time in microseconds, each
 * big-endian, then the record, of as many lines as it likes. What a record has beyond `maxRecordBytes` is dropped, and
 * said; what is no frame is skipped.
 */
export class FrameReader {
  readonly #maxRecordBytes: number;
  readonly #onRecord: (record: string, timeMs: number) => void;
  #waiting: Buffer = Buffer.alloc(0);
  /** Of a record that is longer than kept. */
  #bytesToDrop = 0;

  constructor(maxRecordBytes: number, onRecord: (record: string, timeMs: number) => void) {
    this.#maxRecordBytes = maxRecordBytes;
    this.#onRecord = onRecord;
  }

  push(chunk: Buffer): void {
    const dropped = Math.min(this.#bytesToDrop, chunk.length);
    this.#bytesToDrop -= dropped;
    const rest = chunk.subarray(dropped);
    this.#waiting = this.#waiting.length === 0 ? rest : Buffer.concat([this.#waiting, rest]);
    while (this.#take());
  }

  /** Answers whether there may be more. */
  #take(): boolean {
    const start = this.#waiting.indexOf(magic);
    // The last bytes may be the first of a frame.
    const begin = start === -1 ? Math.max(0, this.#waiting.length - magic.length + 1) : start;
    this.#waiting = this.#waiting.subarray(begin);
    if (start === -1 || this.#waiting.length < headerBytes) return false;
    const length = this.#waiting.readUInt32BE(4);
    const keptBytes = Math.min(length, this.#maxRecordBytes);
    const end = headerBytes + keptBytes;
    if (this.#waiting.length < end) return false;
    const timeMs = Number(this.#waiting.readBigInt64BE(8) / 1000n);
    const text = this.#waiting.toString('utf8', headerBytes, end);
    const note = length > keptBytes ? ` … (${length - keptBytes} more bytes)` : '';
    const after = this.#waiting.subarray(end);
    const dropped = Math.min(length - keptBytes, after.length);
    this.#bytesToDrop = length - keptBytes - dropped;
    this.#waiting = after.subarray(dropped);
    this.#onRecord(text + note, timeMs);
    return true;
  }
}
