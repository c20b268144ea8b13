/**
 * An emulator in a process of its own, as the local Lambda has one, with one function that answers its event. Given the
 * runtimes' folder, the supervisor's file and a folder for the function; prints its port.
 */
import { Emulator } from '../../src/emulator/emulator.ts';
import { writeFiles } from '../support/files.ts';
import { functionConfiguration } from '../support/functionConfiguration.ts';

const [, , bootstrapFolder = '', supervisorFile = '', folder = ''] = process.argv;

async function main(): Promise<void> {
  const emulator = new Emulator({
    bootstrapFolder,
    supervisorFile,
    ownNode: { executable: process.execPath, isElectron: false },
    settings: {},
    onLog: () => undefined,
    onNotice: () => undefined,
  });
  const taskRoot = writeFiles(folder, { 'index.js': 'exports.handler = async (event) => event;' });
  emulator.deploy(functionConfiguration(taskRoot));
  const { endpoint, credentials } = await emulator.serve();
  process.stdout.write(`${JSON.stringify({ port: Number(new URL(endpoint).port), credentials })}\n`);
  process.stdin.on('end', () => void emulator.dispose().then(() => process.exit()));
  process.stdin.resume();
}

void main();
