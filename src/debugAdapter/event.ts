import { readFile } from 'node:fs/promises';
import { eventFileUnreadable } from './errors.ts';

/** The event of a launch as JSON text: a string is the path of a file, anything else the event itself. */
export async function readEvent(event: unknown): Promise<Buffer> {
  if (event === undefined) return Buffer.from('{}');
  if (typeof event !== 'string') return Buffer.from(JSON.stringify(event));
  try {
    const text = await readFile(event, 'utf8');
    JSON.parse(text);
    return Buffer.from(text);
  } catch (error) {
    throw eventFileUnreadable(event, error instanceof Error ? error.message : String(error));
  }
}
