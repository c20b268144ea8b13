import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { firstLine, startedOf, startProgram, type Contestant } from './contestant.ts';

/** As many as the local Lambda has environments. */
const maxRuntimes = 10;

/** The floor: the same hops, and nothing of Lambda. */
export function bareLoop(folder: string): Contestant {
  const bench = join(import.meta.dirname, '..');
  const program = bundle(join(bench, 'bareLoop.ts'), folder);
  return {
    name: 'bare Runtime API loop',
    start: async () => {
      const args = [program, join(bench, 'bareRuntime.mjs'), String(maxRuntimes)];
      const child = startProgram({ arguments: args, folder });
      const { port } = JSON.parse(await firstLine(child)) as { readonly port: number };
      return startedOf(child, port);
    },
  };
}
