import { once } from 'node:events';
import { join } from 'node:path';
import type { VsCode } from '../../support/vscode/chooseVsCode.ts';
import { openWindow } from '../../support/vscode/openWindow.ts';
import { bundleSuite } from './bundle.ts';
import { grepVariable, type Outcome, portVariable } from './messages.ts';
import { perform } from './perform.ts';
import type { Suite } from './endToEndSuite.ts';
import { openTestPort, type TestPort } from './testPort.ts';
import { copyWorkspace } from './workspaceCopy.ts';

export interface SuiteRun {
  readonly vsCode: VsCode;
  readonly checkout: string;
  /** Absolute path of the extension to load. */
  readonly extension: string;
  /** Only cases whose names match this. */
  readonly grep: string | undefined;
  /** Ends the run early. */
  readonly signal: AbortSignal;
  /** Told what the window, its extension host included, writes to the console. */
  onConsole(line: string): void;
}

/** Runs one suite in a VS Code of its own, of which nothing stays behind. */
export async function runSuite(name: string, suite: Suite, run: SuiteRun): Promise<Outcome> {
  const tests = await bundleSuite(run.checkout, name);
  const workspace = await copyWorkspace(run.checkout, suite.workspace);
  try {
    const screenshots = join(run.checkout, 'out', 'screenshots');
    const port = await openTestPort(
      (text) => process.stdout.write(text),
      async (action) => {
        return await perform((await opening).workbench, action, screenshots);
      },
    );
    const opening = openWindow(
      run.vsCode,
      {
        workspace: workspace.path,
        extension: run.extension,
        tests,
        trusted: suite.trusted ?? true,
        settings: suite.settings ?? {},
        otherExtensions: (suite.otherExtensions ?? []).map((folder) => join(run.checkout, folder)),
        env: {
          [portVariable]: String(port.port),
          ...(run.grep === undefined ? {} : { [grepVariable]: run.grep }),
        },
      },
      (line) => {
        run.onConsole(line);
      },
    );
    try {
      return await outcomeOf(port, opening, suite, run.signal);
    } finally {
      port.close();
      await (await opening).dispose();
    }
  } finally {
    await workspace.dispose();
  }
}

async function outcomeOf(
  port: TestPort,
  opening: Promise<unknown>,
  { timeoutSeconds = 300 }: Suite,
  signal: AbortSignal,
): Promise<Outcome> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(timeoutSeconds * 1000)]);
  const ended = once(end, 'abort').then(() => {
    throw new Error(signal.aborted ? 'Interrupted.' : `The suite took more than ${timeoutSeconds} s.`);
  });
  return Promise.race([port.outcome, opening.then(() => port.outcome), ended]);
}
