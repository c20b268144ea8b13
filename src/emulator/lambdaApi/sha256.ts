import crypto from 'node:crypto';

const blockBytes = 64;

/** In hexadecimal digits. */
export function sha256(data: string | Buffer): string {
  return digest(data, 'hex');
}

/**
 * HMAC-SHA-256 with one key for many messages. What Node.js has for it sets up more for each than it computes.
 * https://www.rfc-editor.org/rfc/rfc2104
 */
export class HmacKey {
  readonly #inner: string;
  readonly #outer: string;

  /** A key of one block at most. */
  constructor(key: Buffer) {
    const block = Buffer.concat([key], blockBytes);
    this.#inner = Buffer.from(block.map((byte) => byte ^ 0x36)).toString('latin1');
    this.#outer = Buffer.from(block.map((byte) => byte ^ 0x5c)).toString('latin1');
  }

  /** Of a message in Latin-1, in hexadecimal digits. */
  sign(message: string): string {
    const inner = digest(Buffer.from(this.#inner + message, 'latin1'), 'binary');
    return digest(Buffer.from(this.#outer + inner, 'latin1'), 'hex');
  }
}

/** At once where Node.js can, which is from 20.12 on. */
function digest(data: string | Buffer, encoding: 'hex' | 'binary'): string {
  const { hash } = crypto as Partial<typeof crypto>;
  return hash ? hash('sha256', data, encoding) : crypto.createHash('sha256').update(data).digest(encoding);
}
