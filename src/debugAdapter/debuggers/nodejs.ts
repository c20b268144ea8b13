import { join } from 'node:path';
import type { ChildSession, Debugger } from './debugger.ts';

const listening = /^Debugger listening on (ws:\/\/\S+)/;
const chatter =
  /^(Debugger listening on ws:|For help, see: https:\/\/nodejs\.org|Debugger attached\.|Debugger ending on ws:|Waiting for the debugger to disconnect)/;

/** Node.js by VS Code's built-in JavaScript debugger. https://github.com/microsoft/vscode-js-debug/blob/main/OPTIONS.md */
export const nodejsDebugger: Debugger = {
  debugs: (runtime) => runtime.startsWith('nodejs'),
  // `--inspect-wait` would do from Node.js 20 on; `-brk` works everywhere and `continueOnAttach` hides the stop.
  runtimeArguments: ['--inspect-brk=127.0.0.1:0'],
  attachTargetIn: (line) => listening.exec(line)?.[1],
  isChatter: (line) => chatter.test(line),
  childConfiguration: (child) => ({
    type: 'pwa-node',
    request: 'attach',
    name: child.name,
    websocketAddress: child.attachTarget,
    continueOnAttach: true,
    // Otherwise js-debug writes NODE_OPTIONS into the handler's process.env.
    autoAttachChildProcesses: false,
    attachExistingChildren: false,
    // The parent session prints what the function prints.
    outputCapture: 'std',
    cwd: child.taskRoot,
    skipFiles: ['<node_internals>/**', glob(child.bootstrapFolder, '**')],
    outFiles: outFilesOf(child),
    // A bundle lies in a cache folder outside the workspace, where js-debug would not look by itself.
    resolveSourceMapLocations: [...outFilesOf(child), '!**/node_modules/**'],
    ...child.options,
  }),
};

function outFilesOf(child: ChildSession): string[] {
  const files = '**/*.{js,mjs,cjs}';
  return [...new Set([child.taskRoot, child.applicationFolder])].flatMap((folder) => [
    glob(folder, files),
    `!${glob(folder, '**/node_modules/**')}`,
  ]);
}

/** Globs have forward slashes on Windows too. */
function glob(folder: string, pattern: string): string {
  return join(folder, pattern).replaceAll('\\', '/');
}
