import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FunctionConfiguration } from './functionConfiguration.ts';

export interface CodePackage {
  /** Base64. Of the files and their names: there is no archive here whose hash it could be. */
  readonly codeSha256: string;
  /** Bytes of all files. */
  readonly codeSize: number;
}

/** What the Lambda API says of a function's code. */
export async function codePackageOf(taskRoot: string): Promise<CodePackage> {
  const hash = createHash('sha256');
  let codeSize = 0;
  for (const path of await filesIn(taskRoot)) {
    const content = await readFile(path);
    hash.update(`${relative(taskRoot, path).split(sep).join('/')}\0${content.length}\0`).update(content);
    codeSize += content.length;
  }
  return { codeSha256: hash.digest('base64'), codeSize };
}

/** Whether two versions differ in nothing but their number and folder. */
export async function isSameFunction(
  one: FunctionConfiguration,
  other: FunctionConfiguration,
): Promise<boolean> {
  const { version, taskRoot } = one;
  if (!isDeepStrictEqual(one, { ...other, version, taskRoot })) return false;
  const [first, second] = await Promise.all([codePackageOf(taskRoot), codePackageOf(other.taskRoot)]);
  return first.codeSha256 === second.codeSha256;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
