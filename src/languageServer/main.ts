/**
 * The language server's process. In: LSP over standard input and output (`--stdio`), Node.js IPC or a socket, from any
 * client. Out: diagnostics, and what src/protocol/languageServer.ts asks for. It ends when its client does. With
 * `--compiled FOLDER` it keeps its compiled code there, with which the next one starts in half the time.
 */
import { join } from 'node:path';
import { CompiledModule } from '../shared/compiledModule.ts';
import { limitYoungGeneration } from '../shared/youngGeneration.ts';
import type * as Serve from './serve.ts';

const at = process.argv.indexOf('--compiled');
const code = new CompiledModule(
  join(__dirname, 'languageServerCode.js'),
  at < 0 ? undefined : process.argv[at + 1],
);
const { serve } = code.load() as typeof Serve;
limitYoungGeneration(true);
serve(() => {
  limitYoungGeneration(false);
  code.keep();
  limitYoungGeneration(true);
});
