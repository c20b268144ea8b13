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
  readonly #lowerCase: string;

  /** Throws an Error that says what is wrong. */
  constructor(text: string) {
    this.text = text;
    this.#lowerCase = text.toLowerCase();
    const [, method, target, minor] = /^([A-Z]+) ([^\s]+) HTTP\/1\.([01])(?:\r\n|$)/.exec(text) ?? [];
    if (method === undefined || target === undefined)
      throw new Error('The first line is not one of HTTP/1.1.');
    if (this.#lowerCase.includes('\n ') || this.#lowerCase.includes('\n\t')) {
      throw new Error('A header goes on in a second line.');
    }
    const mark = target.indexOf('?');
    this.method = method;
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.query = mark === -1 ? '' : target.slice(mark + 1);
    this.bodyLength = this.#readBodyLength();
    const connection = this.header('connection');
    this.keepsAlive = connection === undefined ? minor === '1' : !/close/i.test(connection);
  }

  /**
   * A header's value, looked up by its name in lower case: most are never asked for. Throws where it was sent twice,
   * for then it is not clear what is meant.
   */
  header(name: string): string | undefined {
    const start = this.#lowerCase.indexOf(`\n${name}:`);
    if (start === -1) return undefined;
    const valueStart = start + name.length + 2;
    if (this.#lowerCase.includes(`\n${name}:`, valueStart))
      throw new Error(`There are two headers named ${name}.`);
    const end = this.text.indexOf('\r', valueStart);
    return this.text.slice(valueStart, end === -1 ? undefined : end).trim();
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
