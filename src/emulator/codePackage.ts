import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FunctionConfiguration } from './functionConfiguration.ts';

interface CodePackage {
  /** Base64. Of the files and their names: there is no archive here whose hash it could be. */
  readonly codeSha256: string;
  /** Bytes of all files. */
  readonly codeSize: number;
  /** When the file that changed last did. */
  readonly lastModified: Date;
}

interface PackagedFile {
  readonly path: string;
  /** From the folder, with slashes. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** What the Lambda API says of functions' code: read when somebody asks, and again once a file has changed. */
export class CodePackages {
  readonly #known = new Map<
    string,
    { readonly files: readonly PackagedFile[]; readonly found: CodePackage }
  >();

  /** Of a folder or an archive; of one that is not there as if it were empty. */
  async of(folder: string): Promise<CodePackage> {
    const files = await filesIn(folder);
    const known = this.#known.get(folder);
    if (known !== undefined && isDeepStrictEqual(known.files, files)) return known.found;
    const found = await read(files);
    this.#known.set(folder, { files, found });
    return found;
  }

  /** Whether two versions differ in nothing but their number and folder. */
  async areSame(one: FunctionConfiguration, other: FunctionConfiguration): Promise<boolean> {
    const { version, taskRoot } = one;
    if (!isDeepStrictEqual(one, { ...other, version, taskRoot })) return false;
    const [first, second] = await Promise.all([this.of(taskRoot), this.of(other.taskRoot)]);
    return first.codeSha256 === second.codeSha256;
  }
}

async function read(files: readonly PackagedFile[]): Promise<CodePackage> {
  const hash = createHash('sha256');
  let codeSize = 0;
  let modifiedMs = 0;
  for (const file of files) {
    const content = await readFile(file.path);
    hash.update(`${file.name}\0${content.length}\0`).update(content);
    codeSize += content.length;
    modifiedMs = Math.max(modifiedMs, file.modifiedMs);
  }
  return { codeSha256: hash.digest('base64'), codeSize, lastModified: new Date(modifiedMs) };
}

async function filesIn(folder: string): Promise<PackagedFile[]> {
  const isFile = (await stat(folder).catch(() => undefined))?.isFile() === true;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const paths = isFile ? [folder] : inside;
  return await Promise.all(
    paths.sort().map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      const name = relative(folder, path).split(sep).join('/');
      return { path, name, sizeBytes: size, modifiedMs: mtimeMs };
    }),
  );
}
