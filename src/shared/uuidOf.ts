import { createHash } from 'node:crypto';

/** An identifier in the form of a UUID, always the same for the same text. */
export function uuidOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ].join('-');
}
