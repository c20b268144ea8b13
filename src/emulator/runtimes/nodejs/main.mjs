/**
 * Lambda's runtime interface client for Node.js: what runs inside an execution environment, started by the
 * emulator as `node main.mjs [--source-maps] [--debugging] [--clock-file=PATH] [--stop-on-entry]`. In comes the
 * environment that Lambda documents (`_HANDLER`, `LAMBDA_TASK_ROOT`, `AWS_LAMBDA_RUNTIME_API` …); out go requests to
 * the Runtime API.
 * Plain JavaScript that every Node.js from 14 on runs as it is.
 */
import { RuntimeApiClient } from './runtimeApiClient.mjs';
import { searchNodePathFromModules } from './nodePath.mjs';
import { loadHandler } from './loadHandler.mjs';
import { patchConsole, printSynchronously, writeLogRecord } from './console.mjs';
import { Failures } from './failures.mjs';
import { serveInvocations } from './serveInvocations.mjs';
import { installStreaming } from './streaming.mjs';
import { runtimeMajor } from './runtimeMajor.mjs';

const debugging = process.argv.includes('--debugging');
const stopOnEntry = process.argv.includes('--stop-on-entry');
if (process.argv.includes('--source-maps')) process.setSourceMapsEnabled?.(true);
const clockFile = process.argv
  .find((argument) => argument.startsWith('--clock-file='))
  ?.slice('--clock-file='.length);
// A handler sees the command line of a program without options, as at AWS.
process.argv.splice(2);

const client = new RuntimeApiClient(process.env.AWS_LAMBDA_RUNTIME_API, () => {
  // The emulator is gone: nobody is left who could want an answer. The supervisor is about to end this process; until
  // then it stays, for it is what tells whose the children are that it started.
  setTimeout(() => process.exit(1), 2000);
});
printSynchronously();
patchConsole();
installStreaming();

const failures = new Failures((kind, error, exitCode) => {
  writeLogRecord('ERROR', kind, error);
  client.postInitError(error, () => process.exit(exitCode));
});

searchNodePathFromModules(process.env.NODE_PATH ?? '');
loadHandler({
  taskRoot: process.env.LAMBDA_TASK_ROOT,
  handlerName: process.env._HANDLER,
  allowsCallbacks: runtimeMajor() < 24,
  debugging,
  failures,
  done: async (handler) => {
    if (stopOnEntry) (await import('./stopOnEntry.mjs')).stopAtNextCall(handler);
    serveInvocations({ client, handler, failures, debugging, clockFile });
  },
});
