import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The lines of a stream, kept and waited for. */
export class Lines {
  readonly all: string[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(stream: Readable) {
    createInterface({ input: stream }).on('line', (line) => {
      this.all.push(line);
      for (const look of this.#waiting) look();
    });
  }

  /** The first line, past or to come, that matches; the test's own time limit is the limit. */
  async matching(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.all.find((line) => pattern.test(line));
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
