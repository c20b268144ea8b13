import { mkdirSync, readFileSync, renameSync, rm, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * A CommonJS module whose compiled code is kept, so that the next process need not compile it again. Node.js does the
 * like from 22.1 on, but only at the end of a process that is not killed. V8 refuses what another version of it or other
 * flags made.
 */
export class CompiledModule {
  readonly #file: string;
  readonly #keptFile: string | undefined;
  readonly #key: Buffer;
  readonly #script: Script;

  /** In `folder`, which is made when it is needed, the code is kept; without it nothing is. */
  constructor(file: string, folder: string | undefined) {
    const text = readFileSync(file, 'utf8');
    this.#file = file;
    this.#keptFile = folder === undefined ? undefined : join(folder, `${basename(file)}.compiled`);
    // V8 itself looks at the length of a text only. No file that is put in the place of another has its time of change.
    const { size, ctimeMs, mtimeMs } = statSync(file);
    this.#key = Buffer.from(JSON.stringify([process.arch, file, size, ctimeMs, mtimeMs]));
    const cachedData = this.#kept();
    this.#script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
      filename: file,
      ...(cachedData && { cachedData }),
    });
  }

  /** Runs the module; answers what it exports. */
  load(): unknown {
    const run = this.#script.runInThisContext() as (...values: readonly unknown[]) => void;
    const module = { exports: {} };
    run(module.exports, createRequire(this.#file), module, this.#file, dirname(this.#file));
    return module.exports;
  }

  /** Keeps the code with all that was compiled until now, where that is not kept already. Never throws. */
  keep(): void {
    const file = this.#keptFile;
    if (file === undefined || this.#script.cachedDataRejected === false) return;
    const unfinished = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(unfinished, Buffer.concat([this.#key, this.#script.createCachedData()]));
      renameSync(unfinished, file);
    } catch {
      // A full or read-only disk costs time only.
      rm(unfinished, { force: true }, () => undefined);
    }
  }

  #kept(): Buffer | undefined {
    if (this.#keptFile === undefined) return undefined;
    try {
      const kept = readFileSync(this.#keptFile);
      const keyLength = this.#key.length;
      return kept.subarray(0, keyLength).equals(this.#key) ? kept.subarray(keyLength) : undefined;
    } catch {
      return undefined;
    }
  }
}
