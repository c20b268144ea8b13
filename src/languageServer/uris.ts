import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path behind a `file:` URI, in one spelling however the client encodes it; undefined for other schemes. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).replace(/^[A-Z](?=:)/, (drive) => drive.toLowerCase());
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** The URI of a file that a template names, by its path relative to the template's folder or absolute. */
export function uriBeside(templateUri: string, path: string): string {
  return uriOfPath(resolve(dirname(pathOfUri(templateUri) ?? ''), path));
}
