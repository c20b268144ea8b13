import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The external extensions that layers bring: the files right below `/opt/extensions`, by their names. */
export function extensionFiles(
  optFolder: string | undefined,
): { readonly name: string; readonly path: string }[] {
  if (optFolder === undefined) return [];
  const folder = join(optFolder, 'extensions');
  try {
    return readdirSync(folder)
      .map((name) => ({ name, path: join(folder, name) }))
      .filter(({ path }) => statSync(path).isFile());
  } catch {
    return [];
  }
}
