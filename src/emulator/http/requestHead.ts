/** What a request says before its body. */
export class RequestHead {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly bodyLength: number | 'chunked';
  /** Whether the client wants to send more over the same connection. */
  readonly keepsAlive: boolean;
  /** As it came, without the empty line at its end. */
  readonly text: string;
  /** By name in lower case; null where it was sent twice. */
  readonly #headers = new Map<string, string | null>();

  /** Throws an Error that says what is wrong. */
  constructor(text: string) {
    this.text = text;
    const firstEnd = text.indexOf('\r\n');
    const firstLine = firstEnd === -1 ? text : text.slice(0, firstEnd);
    const [, method, target, minor] = /^([A-Z]+) ([^\s]+) HTTP\/1\.([01])$/.exec(firstLine) ?? [];
    if (method === undefined || target === undefined)
      throw new Error('The first line is not one of HTTP/1.1.');
    if (firstEnd !== -1) this.#readHeaders(firstEnd + 2);
    const mark = target.indexOf('?');
    this.method = method;
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.query = mark === -1 ? '' : target.slice(mark + 1);
    this.bodyLength = this.#readBodyLength();
    const connection = this.header('connection');
    this.keepsAlive = connection === undefined ? minor === '1' : !/close/i.test(connection);
  }

  /** A header's value by its name in lower case. Throws where it was sent twice, for then it is not clear what is meant. */
  header(name: string): string | undefined {
    const value = this.#headers.get(name);
    if (value === null) throw new Error(`There are two headers named ${name}.`);
    return value;
  }

  #readHeaders(start: number): void {
    for (let lineStart = start; lineStart < this.text.length;) {
      const found = this.text.indexOf('\r\n', lineStart);
      const end = found === -1 ? this.text.length : found;
      const first = this.text.charAt(lineStart);
      if (first === ' ' || first === '\t') throw new Error('A header goes on in a second line.');
      const colon = this.text.indexOf(':', lineStart);
      if (colon !== -1 && colon < end) {
        const name = this.text.slice(lineStart, colon).toLowerCase();
        const value = this.#headers.has(name) ? null : this.text.slice(colon + 1, end).trim();
        this.#headers.set(name, value);
      }
      lineStart = end + 2;
    }
  }

  #readBodyLength(): number | 'chunked' {
    const encoding = this.header('transfer-encoding');
    const length = this.header('content-length');
    if (encoding !== undefined) {
      if (encoding.toLowerCase() === 'chunked' && length === undefined) return 'chunked';
    } else if (length === undefined) {
      return 0;
    } else if (/^\d{1,15}$/.test(length)) {
      return Number(length);
    }
    throw new Error('The length of the body is not clear.');
  }
}
