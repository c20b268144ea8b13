import crypto from 'node:crypto';
import type { Credentials } from '../environmentVariables.ts';
import type { RequestHead } from '../http/requestHead.ts';
import type { HttpRequest } from '../http/route.ts';
import { invalidSignature, missingAuthenticationToken, unrecognizedClient } from './serviceErrors.ts';

/** How far the clocks of client and service may be apart, as at AWS. */
const toleranceMs = 15 * 60 * 1000;
const algorithm = 'AWS4-HMAC-SHA256';

interface Authorization {
  readonly accessKeyId: string;
  /** `DATE/REGION/SERVICE/aws4_request` */
  readonly scope: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/**
 * Verifies who sends a request: only who was given this run's credentials. No web page has them, and no other user's
 * process. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export class SignatureVerifier {
  readonly #credentials: Credentials;
  /** Signing keys by scope: one a day, region and service. */
  readonly #keys = new Map<string, Buffer>();
  /** What was verified last: a client may send again what it signed once. */
  #verified: { readonly head: RequestHead; readonly body: Buffer; readonly signedMs: number } | undefined;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Throws a ServiceError where the request is not signed with the credentials of this run. */
  verify(request: HttpRequest, nowMs: number): void {
    const { head, body, bodyBytes } = request;
    // All that a request can get whose body was too long to keep is a refusal.
    if (bodyBytes > body.length) return;
    const last = this.#verified;
    if (last?.head === head && Math.abs(nowMs - last.signedMs) <= toleranceMs && last.body.equals(body))
      return;
    const header = head.header('authorization');
    const date = head.header('x-amz-date');
    if (header === undefined || date === undefined) throw missingAuthenticationToken();
    const authorization = parseAuthorization(header);
    if (authorization?.accessKeyId !== this.#credentials.accessKeyId) throw unrecognizedClient();
    const { scope, signature } = authorization;
    const signedMs = millisecondsOf(date);
    if (Math.abs(nowMs - signedMs) > toleranceMs || !scope.startsWith(date.slice(0, 8)))
      throw invalidSignature(`Signature expired: ${date} is too far from the present time.`);
    const toSign = [algorithm, date, scope, sha256(canonicalRequest(request, authorization))].join('\n');
    const expected = crypto.createHmac('sha256', this.#keyOf(scope)).update(toSign).digest('hex');
    if (!isSame(expected, signature))
      throw invalidSignature(
        'The request signature we calculated does not match the signature you provided. ' +
          'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      );
    this.#verified = { head, body, signedMs };
  }

  #keyOf(scope: string): Buffer {
    const known = this.#keys.get(scope);
    if (known) return known;
    const secret = Buffer.from(`AWS4${this.#credentials.secretAccessKey}`);
    const key = scope
      .split('/')
      .reduce<Buffer>((inner, part) => crypto.createHmac('sha256', inner).update(part).digest(), secret);
    this.#keys.set(scope, key);
    return key;
  }
}

function parseAuthorization(header: string): Authorization | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 +Credential=([^/]+)\/(\d{8}\/[\w-]+\/\w+\/aws4_request), *SignedHeaders=([\w;-]+), *Signature=([\da-f]{64})$/;
  const [, accessKeyId, scope, signedHeaders, signature] = pattern.exec(header) ?? [];
  if (
    accessKeyId === undefined ||
    scope === undefined ||
    signedHeaders === undefined ||
    signature === undefined
  )
    return undefined;
  return { accessKeyId, scope, signedHeaders: signedHeaders.split(';'), signature };
}

function canonicalRequest({ head, body }: HttpRequest, { signedHeaders }: Authorization): string {
  let headers = '';
  for (const name of signedHeaders) headers += `${name}:${canonicalValue(head.header(name) ?? '')}\n`;
  return `${head.method}\n${canonicalPath(head.path)}\n${canonicalQuery(head.query)}\n${headers}\n${signedHeaders.join(';')}\n${sha256(body)}`;
}

const canonicalPath = (path: string): string =>
  /^[\w.~/-]*$/.test(path) ? path : path.split('/').map(encode).join('/');

const canonicalValue = (value: string): string => (value.includes('  ') ? value.replace(/ +/g, ' ') : value);

/** What came is decoded first: clients encode more or less, but sign what is encoded in one way. */
function canonicalQuery(query: string): string {
  if (query === '') return '';
  return query
    .split('&')
    .map((pair) => {
      const mark = pair.indexOf('=');
      const [name, value] = mark === -1 ? [pair, ''] : [pair.slice(0, mark), pair.slice(mark + 1)];
      return `${encode(decode(name))}=${encode(decode(value))}`;
    })
    .sort()
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Of `20261121T120000Z`; NaN where it is no such time. */
function millisecondsOf(date: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** At once where Node.js can, which is from 20.12 on: hashes are the most of what verifying takes. */
function sha256(data: string | Buffer): string {
  const { hash } = crypto as Partial<typeof crypto>;
  return hash ? hash('sha256', data, 'hex') : crypto.createHash('sha256').update(data).digest('hex');
}

function isSame(expected: string, given: string): boolean {
  return (
    expected.length === given.length && crypto.timingSafeEqual(Buffer.from(expected), Buffer.from(given))
  );
}
