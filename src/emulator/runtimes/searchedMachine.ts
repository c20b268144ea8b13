import { readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a search for interpreters looks at. */
export interface SearchedMachine {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: string;
  readonly platform: NodeJS.Platform;
}

/** The executables of a name (without `.exe`) on the PATH, first ones first. */
export function executablesOnPath({ variables, platform }: SearchedMachine, name: string): string[] {
  const path = variables['PATH'] ?? variables['Path'] ?? '';
  const fileName = platform === 'win32' ? `${name}.exe` : name;
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, fileName))
    .filter(isFile);
}

/** What is in a folder; nothing where there is none. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // A folder that this user may not look into.
    return false;
  }
}

/** Asks each executable once, and again when it was replaced. */
export function askedOnce<T>(ask: (executable: string) => Promise<T>): (executable: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (executable) => {
    const changed = statSync(executable, { throwIfNoEntry: false })?.mtimeMs;
    const key = `${executable} ${changed ?? ''}`;
    const answer = answers.get(key) ?? ask(executable);
    answers.set(key, answer);
    return answer;
  };
}
