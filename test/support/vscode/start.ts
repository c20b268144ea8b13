/** `npm start`: opens a real VS Code with the extension on the sample application. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseVsCode } from './chooseVsCode.ts';
import { startDesktop } from './desktop.ts';
import { startServer } from './server.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');
const workspace = join(checkout, 'samples', 'orders');

void main();

async function main(): Promise<void> {
  for (const path of [workspace, join(checkout, 'dist', 'extension.js')])
    if (!existsSync(path)) throw new Error(`${path} is missing: start with "npm start" in a whole checkout.`);
  console.log('Looking for a VS Code …');
  const vsCode = await chooseVsCode();
  if (vsCode.kind === 'desktop') {
    const desktop = await startDesktop(vsCode.executable, { workspace, extension: checkout });
    endWith(desktop);
    console.log('VS Code is open; close its window or press Ctrl+C here to end it.');
    await desktop.closed;
    await desktop.dispose();
  } else {
    const server = await startServer(vsCode.installation, { workspace, installed: checkout });
    endWith(server);
    console.log(`\nOpen ${server.url}\n\nPress Ctrl+C to end it.`);
  }
}

/** Ctrl+C comes twice, from the terminal and from tsx: the second must not end this before all is tidied up. */
function endWith(running: { dispose(): Promise<void> }): void {
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      ending ??= running.dispose().finally(() => process.exit());
    });
}
