import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/**
 * JSON values by name, each packed by itself: four bytes with the length of the index, the index (name → start and
 * length), then the values. The file is read when something is first asked.
 */
export class PackedFile {
  readonly #path: string;
  #content: Content | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  names(): string[] {
    return Object.keys(this.#read().index);
  }

  get(name: string): unknown {
    const { bytes, index } = this.#read();
    if (!Object.hasOwn(index, name)) return undefined;
    const [start, length] = index[name] ?? [0, 0];
    return JSON.parse(inflateRawSync(bytes.subarray(start, start + length)).toString('utf8'));
  }

  #read(): Content {
    this.#content ??= contentOf(readFileSync(this.#path));
    return this.#content;
  }
}

interface Content {
  readonly bytes: Buffer;
  readonly index: Readonly<Record<string, readonly [start: number, length: number]>>;
}

function contentOf(file: Buffer): Content {
  const end = 4 + file.readUInt32LE(0);
  return {
    bytes: file.subarray(end),
    index: JSON.parse(file.toString('utf8', 4, end)) as Content['index'],
  };
}
