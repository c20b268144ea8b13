/**
 * An emulator in a process of its own, to be killed: given the supervisor's file and a function's folder, it invokes
 * the function and prints what that prints. With `--debug`, the function's runtime is started suspended; with
 * `--isolated` it has a file system of its own, where the machine allows it.
 */
import { fileURLToPath } from 'node:url';
import { Emulator } from '../../src/emulator/emulator.ts';
import { request } from './emulator.ts';
import { functionConfiguration } from './functionConfiguration.ts';

const [, , supervisorFile = '', taskRoot = '', flag] = process.argv;

const emulator = new Emulator({
  bootstrapFolder: fileURLToPath(new URL('../../src/emulator/runtimes', import.meta.url)),
  supervisorFile,
  ownNode: { executable: process.execPath, isElectron: false },
  settings: { isolation: flag === '--isolated' ? 'auto' : 'off' },
  onLog: ({ origin, text }) => {
    if (origin === 'function') console.log(text);
  },
  onNotice: () => undefined,
});
const configuration = functionConfiguration(taskRoot, { timeoutSeconds: 900 });
const variant = emulator.openVariant(
  configuration,
  flag === '--debug'
    ? {
        runtimeArguments: ['--inspect-brk=127.0.0.1:0'],
        bootstrapArguments: [],
        onStandardErrorLine: () => true,
        started: ({ processId }) => {
          console.log(`process ${processId}`);
          return new Promise(() => undefined);
        },
        ended: () => undefined,
        timeout: 'off',
        isPaused: () => Promise.resolve(true),
      }
    : undefined,
);
void variant.invoke(request()).result;
