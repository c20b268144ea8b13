import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const maxFiles = 300;
const maxFileBytes = 1024 * 1024;

/** Whether Lambda's runtimes from Node.js 18 on carry the package. */
export function isRuntimePackage(name: string): boolean {
  return name.startsWith('@aws-sdk/') || name.startsWith('@smithy/');
}

/** The packages of that kind that a function's own files import, so that one question covers them all. */
export async function importedRuntimePackages(taskRoot: string): Promise<string[]> {
  const packages = new Set<string>();
  const folders = [taskRoot];
  let files = 0;
  for (let folder = folders.pop(); folder !== undefined && files < maxFiles; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) folders.push(path);
      } else if (/\.[cm]?[jt]s$/.test(entry.name) && files++ < maxFiles) {
        const text = (await readFile(path).catch(() => Buffer.alloc(0)))
          .subarray(0, maxFileBytes)
          .toString('utf8');
        for (const [, name = ''] of text.matchAll(/['"](@(?:aws-sdk|smithy)\/[\w.-]+)/g)) packages.add(name);
      }
    }
  }
  return [...packages].sort();
}
