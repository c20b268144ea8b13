/** The files beside a template. Paths are relative to the template's folder, with slashes, or absolute. */
export interface Files {
  /** The text of a file; undefined where there is none that can be read, or it is too long to be source code. */
  read(path: string): string | undefined;
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** What a folder holds, sorted by name; nothing where there is none. */
  list(folder: string): readonly FileEntry[];
}

export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Where there are none: a template that is not saved yet. */
export const noFiles: Files = { read: () => undefined, kindOf: () => undefined, list: () => [] };
