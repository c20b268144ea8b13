import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

interface WorkspaceCopy {
  /** The folder, or with several folders the .code-workspace file, to open. */
  readonly path: string;
  dispose(): Promise<void>;
}

/** Copies folders of the checkout, under their own names, to where tests may change them. */
export async function copyWorkspace(checkout: string, folders: readonly string[]): Promise<WorkspaceCopy> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'lambda-workbench-e2e-')));
  const copies = folders.map((folder) => join(root, basename(folder)));
  await Promise.all(
    folders.map((folder, index) => cp(join(checkout, folder), copies[index] ?? root, { recursive: true })),
  );
  const dispose = (): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 5 });
  const [only, ...others] = copies;
  if (only !== undefined && others.length === 0) return { path: only, dispose };
  const path = join(root, 'several.code-workspace');
  await writeFile(path, JSON.stringify({ folders: copies.map((copy) => ({ path: copy })) }));
  return { path, dispose };
}
