/** The part of yauzl in use. https://github.com/thejoshwolfe/yauzl#api */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  /** Rejects where the file is no archive. Names that lead out of the archive are errors of {@link ZipFile.eachEntry}. */
  export function openPromise(path: string): Promise<ZipFile>;

  export interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export interface Entry {
    /** With slashes; a folder's ends with one. */
    readonly fileName: string;
    readonly uncompressedSize: number;
    /** The Unix mode is in the upper half. */
    readonly externalFileAttributes: number;
  }
}
