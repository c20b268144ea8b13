/** What a request says before its body. */
export interface RequestHead {
  readonly method: string;
  /** As sent: percent-encoded, without the query. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyLength: number | 'chunked';
  /** Whether the client wants to send more over the same connection. */
  readonly keepsAlive: boolean;
}

/** Reads a head without its last empty line; answers what is wrong with it as text. */
export function parseRequestHead(text: string): RequestHead | string {
  const lines = text.split('\r\n');
  const [method, target, version, ...rest] = lines[0]?.split(' ') ?? [];
  if (method === undefined || target === undefined || rest.length > 0 || !/^[A-Z]+$/.test(method)) {
    return 'The first line of the request is malformed.';
  }
  if (version !== 'HTTP/1.1' && version !== 'HTTP/1.0') return 'Only HTTP/1.1 is spoken here.';
  const headers = new Map<string, string>();
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon < 1 || /[\s\0]/.test(name)) return 'A header line of the request is malformed.';
    const value = line.slice(colon + 1).trim();
    const former = headers.get(name);
    if (former !== undefined && isSingle(name)) return `The request has two headers named ${name}.`;
    headers.set(name, former === undefined ? value : `${former}, ${value}`);
  }
  const bodyLength = bodyLengthOf(headers);
  if (bodyLength === undefined) return 'The length of the request body is not clear.';
  const mark = target.indexOf('?');
  const connection = headers.get('connection');
  return {
    method,
    path: mark === -1 ? target : target.slice(0, mark),
    query: mark === -1 ? '' : target.slice(mark + 1),
    headers,
    bodyLength,
    keepsAlive: connection === undefined ? version === 'HTTP/1.1' : !/close/i.test(connection),
  };
}

/** Headers that decide who is meant and where a request ends must not be sent twice. */
function isSingle(name: string): boolean {
  return name === 'host' || name === 'content-length' || name === 'transfer-encoding' || name === 'origin';
}

function bodyLengthOf(headers: ReadonlyMap<string, string>): number | 'chunked' | undefined {
  const encoding = headers.get('transfer-encoding');
  const length = headers.get('content-length');
  if (encoding !== undefined)
    return encoding.toLowerCase() === 'chunked' && length === undefined ? 'chunked' : undefined;
  if (length === undefined) return 0;
  return /^\d{1,15}$/.test(length) ? Number(length) : undefined;
}
