const newLine = 10;

/** Cuts a byte stream into lines; what a line has beyond `maxLineBytes` is dropped, and said. */
export class LineReader {
  readonly #maxLineBytes: number;
  readonly #onLine: (line: string) => void;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #droppedBytes = 0;

  constructor(maxLineBytes: number, onLine: (line: string) => void) {
    this.#maxLineBytes = maxLineBytes;
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(newLine); end !== -1; end = chunk.indexOf(newLine, start)) {
      this.#keep(chunk.subarray(start, end));
      this.#emit();
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  /** The stream ended or rests: an unfinished line is a line. */
  flush(): void {
    if (this.#keptBytes > 0) this.#emit();
  }

  #keep(part: Buffer): void {
    const room = this.#maxLineBytes - this.#keptBytes;
    if (part.length > room) this.#droppedBytes += part.length - room;
    const kept = part.length > room ? part.subarray(0, room) : part;
    if (kept.length === 0) return;
    this.#kept.push(kept);
    this.#keptBytes += kept.length;
  }

  #emit(): void {
    const line = this.#kept.length === 1 ? this.#kept[0] : Buffer.concat(this.#kept);
    const note = this.#droppedBytes > 0 ? ` … (${this.#droppedBytes} more bytes)` : '';
    this.#kept = [];
    this.#keptBytes = 0;
    this.#droppedBytes = 0;
    this.#onLine((line?.toString('utf8') ?? '') + note);
  }
}
