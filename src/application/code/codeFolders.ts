import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kindOf } from '../../shared/fileSystem.ts';
import { unpack } from './archive.ts';
import { assemble, copyTogether } from './assemble.ts';
import type { AssembledCode, Code, InlineCode } from './code.ts';

export interface CodeFoldersOptions {
  /** Where unpacked archives are kept. */
  readonly cacheFolder: string;
  /** Removed at the end. */
  readonly temporaryFolder: string;
  /** Folder that holds a folder of runtime interface client files for each runtime family. */
  readonly bootstrapFolder: string;
}

/** Of an archive, the newest: what ran on the one before may still need it. */
const keptStates = 2;

/** Makes folders of code that is none; nothing is written beside the user's own files. */
export class CodeFolders {
  readonly #options: CodeFoldersOptions;

  constructor(options: CodeFoldersOptions) {
    this.#options = options;
  }

  /** The folder that stands for `/var/task`. Throws a UserError where an archive cannot be unpacked. */
  async ofCode(code: Code, runtime: string): Promise<string> {
    switch (code.kind) {
      case 'inline':
        return await this.#ofInline(code, runtime);
      case 'assembled':
        return await this.#ofParts(code, 'assembled', assemble);
      case 'path':
        return await this.ofPath(code.path);
    }
  }

  /** A folder is itself; an archive is unpacked once for each state of it. */
  async ofPath(path: string): Promise<string> {
    if (kindOf(path) !== 'file') return path;
    const { size, mtimeMs } = await stat(path);
    const states = join(this.#options.cacheFolder, 'archives', keyOf(path));
    const folder = join(states, `${Math.round(mtimeMs)}-${size}`);
    if (kindOf(folder) === 'folder') return folder;
    await makeWhole(folder, (unfinished) => unpack(path, unfinished));
    await removeOld(states);
    return folder;
  }

  /** The folder of a layer that is copied together. */
  async ofLayer(layer: AssembledCode): Promise<string> {
    return await this.#ofParts(layer, 'layers', copyTogether);
  }

  /** In a file `index`, with the module for custom resources beside it where the code names that, as CloudFormation does. */
  async #ofInline({ text }: InlineCode, runtime: string): Promise<string> {
    const { temporaryFolder, bootstrapFolder } = this.#options;
    const isPython = runtime.startsWith('python');
    const folder = join(temporaryFolder, 'inline', keyOf(`${runtime}\0${text}`));
    if (kindOf(folder) === 'folder') return folder;
    await makeWhole(folder, async (unfinished) => {
      await mkdir(unfinished, { recursive: true });
      await writeFile(join(unfinished, isPython ? 'index.py' : 'index.js'), text);
      if (/cfn-?response/.test(text))
        await cp(join(bootstrapFolder, isPython ? 'python' : 'nodejs', 'inline'), unfinished, {
          recursive: true,
        });
    });
    return folder;
  }

  /** Anew each time: nothing tells whether the parts are as they were. */
  async #ofParts({ parts }: AssembledCode, kind: string, copy: typeof assemble): Promise<string> {
    const states = join(this.#options.temporaryFolder, kind, keyOf(JSON.stringify(parts)));
    const folder = join(states, randomUUID());
    await makeWhole(folder, (unfinished) => copy(parts, unfinished));
    await removeOld(states);
    return folder;
  }
}

/** Fills a folder under another name first: nobody sees it half done. */
async function makeWhole(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(folder), `unfinished-${randomUUID()}`);
  try {
    await fill(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Somebody else made it meanwhile.
    if (kindOf(folder) !== 'folder') throw error;
  }
}

async function removeOld(states: string): Promise<void> {
  const folders = (await readdir(states)).map((name) => join(states, name));
  const aged = await Promise.all(
    folders.map(async (folder) => ({ folder, madeMs: (await stat(folder)).mtimeMs })),
  );
  aged.sort((a, b) => b.madeMs - a.madeMs);
  for (const { folder } of aged.slice(keptStates)) await rm(folder, { recursive: true, force: true });
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
