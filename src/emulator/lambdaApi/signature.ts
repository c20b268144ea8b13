import { createHmac } from 'node:crypto';
import type { Credentials } from '../environmentVariables.ts';
import type { RequestHead } from '../http/requestHead.ts';
import type { HttpRequest } from '../http/route.ts';
import { HmacKey, sha256 } from './sha256.ts';
import { invalidSignature, missingAuthenticationToken, unrecognizedClient } from './serviceErrors.ts';

/** How far the clocks of client and service may be apart, as at AWS. */
const toleranceMs = 15 * 60 * 1000;
const algorithm = 'AWS4-HMAC-SHA256';
/** In hexadecimal digits. */
const signatureLength = 64;

interface Authorization {
  readonly accessKeyId: string;
  /** `DATE/REGION/SERVICE/aws4_request` */
  readonly scope: string;
  /** In lower case, as they are sorted in the header. */
  readonly signedHeaders: readonly string[];
}

/**
 * Verifies who sends a request: only who was given this run's credentials. No web page has them, and no other user's
 * process. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export class SignatureVerifier {
  readonly #credentials: Credentials;
  /** Signing keys by scope: one a day, region and service. */
  readonly #keys = new Map<string, HmacKey>();
  /** What the last header said before its signature; a client says the same all day. */
  #last: { readonly text: string; readonly authorization: Authorization } | undefined;
  #lastBody: { readonly body: Buffer; readonly hash: string } | undefined;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Throws a ServiceError where the request is not signed with the credentials of this run. */
  verify(request: HttpRequest, nowMs: number): void {
    const { head, body, bodyBytes } = request;
    // All that a request can get whose body was too long to keep is a refusal.
    if (bodyBytes > body.length) return;
    const header = head.header('authorization');
    const date = head.header('x-amz-date');
    if (header === undefined || date === undefined) throw missingAuthenticationToken();
    const authorization = this.#authorizationIn(header.slice(0, -signatureLength));
    if (authorization?.accessKeyId !== this.#credentials.accessKeyId) throw unrecognizedClient();
    const { scope } = authorization;
    if (Math.abs(nowMs - millisecondsOf(date)) > toleranceMs || !scope.startsWith(date.slice(0, 8)))
      throw invalidSignature(`Signature expired: ${date} is too far from the present time.`);
    const request256 = sha256(canonicalRequest(head, this.#bodyHash(body), authorization));
    const expected = this.#keyOf(scope).sign(`${algorithm}\n${date}\n${scope}\n${request256}`);
    if (!isSame(expected, header.slice(-signatureLength)))
      throw invalidSignature(
        'The request signature we calculated does not match the signature you provided. ' +
          'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      );
  }

  #authorizationIn(text: string): Authorization | undefined {
    if (this.#last?.text === text) return this.#last.authorization;
    const authorization = parseAuthorization(text);
    if (authorization !== undefined) this.#last = { text, authorization };
    return authorization;
  }

  /** A developer sends one event again and again, and so does a load test. */
  #bodyHash(body: Buffer): string {
    if (this.#lastBody?.body.equals(body) !== true) this.#lastBody = { body, hash: sha256(body) };
    return this.#lastBody.hash;
  }

  #keyOf(scope: string): HmacKey {
    const known = this.#keys.get(scope);
    if (known) return known;
    const secret = Buffer.from(`AWS4${this.#credentials.secretAccessKey}`);
    const parts = scope.split('/');
    const key = new HmacKey(
      parts.reduce<Buffer>((inner, part) => createHmac('sha256', inner).update(part).digest(), secret),
    );
    this.#keys.set(scope, key);
    return key;
  }
}

/** Reads an `Authorization` header up to its signature. */
function parseAuthorization(text: string): Authorization | undefined {
  const pattern =
    /^AWS4-HMAC-SHA256 +Credential=([^/]+)\/(\d{8}\/[\w-]+\/\w+\/aws4_request), *SignedHeaders=([\w;-]+), *Signature=$/;
  const [, accessKeyId, scope, signedHeaders] = pattern.exec(text) ?? [];
  if (accessKeyId === undefined || scope === undefined || signedHeaders === undefined) return undefined;
  return { accessKeyId, scope, signedHeaders: signedHeaders.split(';') };
}

function canonicalRequest(head: RequestHead, bodyHash: string, { signedHeaders }: Authorization): string {
  let headers = '';
  for (const name of signedHeaders) headers += `${name}:${canonicalValue(head.header(name) ?? '')}\n`;
  return `${head.method}\n${canonicalPath(head.path)}\n${canonicalQuery(head.query)}\n${headers}\n${signedHeaders.join(';')}\n${bodyHash}`;
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

/** In a time that tells nothing of where they differ. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let index = 0; index < expected.length; index++)
    difference |= expected.charCodeAt(index) ^ given.charCodeAt(index);
  return difference === 0;
}
