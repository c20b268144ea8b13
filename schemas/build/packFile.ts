import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** Writes values by name in the form that `src/schema/packedFile.ts` reads. */
export function packFile(path: string, values: ReadonlyMap<string, unknown>): void {
  const index: Record<string, readonly [start: number, length: number]> = {};
  const packed: Buffer[] = [];
  let start = 0;
  for (const [name, value] of values) {
    const bytes = deflateRawSync(JSON.stringify(value), { level: 9 });
    index[name] = [start, bytes.length];
    packed.push(bytes);
    start += bytes.length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  writeFileSync(path, Buffer.concat([length, head, ...packed]));
}
