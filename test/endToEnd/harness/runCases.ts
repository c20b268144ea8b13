/** Runs mocha inside the extension host and tells the runner outside what happens. */
import Mocha from 'mocha';
import { once } from 'node:events';
import { connect } from 'node:net';
import { format } from 'node:util';
import { grepVariable, type Message, type Outcome, portVariable } from './messages.ts';
import { requestScreenshot } from './user.ts';

/** Loads the files, each of which declares its cases, and runs them; resolves whatever their outcome is. */
export async function runCases(files: readonly (() => Promise<unknown>)[]): Promise<void> {
  process.setSourceMapsEnabled(true);
  const runner = connect(Number(process.env[portVariable]), '127.0.0.1');
  await once(runner, 'connect');
  const tell = (message: Message): void => {
    runner.write(`${JSON.stringify(message)}\n`);
  };
  const print = (...args: unknown[]): void => {
    tell({ kind: 'output', text: `${format(...args)}\n` });
  };
  try {
    tell({ kind: 'outcome', outcome: await runMocha(files, print) });
  } catch (error) {
    print(error);
    tell({ kind: 'outcome', outcome: { passed: 0, failed: 1, skipped: 0 } });
  }
  runner.end();
  await once(runner, 'close');
}

async function runMocha(
  files: readonly (() => Promise<unknown>)[],
  print: (...args: unknown[]) => void,
): Promise<Outcome> {
  Mocha.reporters.Base.consoleLog = print;
  const grep = process.env[grepVariable];
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    // A window on a busy machine may lose a key or a click; what is broken fails each time.
    retries: 2,
    forbidOnly: Boolean(process.env['CI']),
    ...(grep === undefined ? {} : { grep }),
  });
  // Before the hooks of the suite itself, which tidy up.
  mocha.suite.on('suite', (suite: Mocha.Suite) => {
    suite.afterEach('picture of a failure', async function () {
      const test = this.currentTest;
      if (test?.isFailed()) await requestScreenshot(`failed ${test.fullTitle()}`.replaceAll(/[^\w ]/g, ''));
    });
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of files) await load();
  return new Promise((resolve) => {
    const run = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = run.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
    run.on('retry', ({ title }: Mocha.Test, error: Error) => {
      print(`    Tried again: ${title} (${error.message})`);
    });
  });
}
