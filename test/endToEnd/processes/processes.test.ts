/**
 * What remains when a VS Code ends badly: nothing. Driven from outside, for what is killed here is where the other
 * end-to-end tests run. Needs the VS Code server, whose extension host can be killed and outlives its window.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeFiles } from '../../support/files.ts';
import { descendantsOf, stillThere, untilNothingRemains, type SeenProcess } from '../../support/processes.ts';
import { launchBrowser } from '../../support/vscode/browser.ts';
import { chooseVsCode } from '../../support/vscode/chooseVsCode.ts';
import { startServer, type RunningServer } from '../../support/vscode/server.ts';
import { Workbench } from '../../support/vscode/workbench.ts';

const checkout = join(import.meta.dirname, '..', '..', '..');
const graceSeconds = 1;

const application = {
  'template.yaml': `
Transform: AWS::Serverless-2016-10-31
Resources:
  Stopping:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs20.x, Handler: index.handler, Timeout: 900 }
`,
  // TypeScript, so that esbuild runs too.
  'index.ts': `
import { spawn } from 'node:child_process';
export const handler = async (): Promise<void> => {
  spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { detached: true, stdio: 'ignore' });
  debugger;
};
`,
  '.vscode/launch.json': JSON.stringify({
    version: '0.2.0',
    configurations: [
      {
        type: 'lambda',
        request: 'launch',
        name: 'Stopping',
        template: '${workspaceFolder}/template.yaml',
        function: 'Stopping',
        event: {},
      },
    ],
  }),
};

describe('While a function is stopped in the debugger', function () {
  this.timeout(180_000);
  let root: string;
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  let workbench: Workbench;

  beforeEach(async function () {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-e2e-')));
    if (process.platform === 'win32') this.skip();
    const vsCode = await chooseVsCode();
    if (vsCode.kind !== 'server') this.skip();
    server = await startServer(vsCode.installation, {
      workspace: writeFiles(root, application),
      extension: checkout,
      flags: [`--reconnection-grace-time=${graceSeconds}`],
    });
    browser = await launchBrowser();
    workbench = new Workbench(await browser.newPage({ viewport: { width: 1440, height: 900 } }));
    await workbench.open(server.url);
    await workbench.waitForText('template.yaml');
    // Unlike the key, the button is only there once VS Code can debug.
    await workbench.press('Control+Shift+D');
    const start = workbench.page.locator('.start-debug-action-item');
    await start.getByText('Stopping').first().waitFor({ state: 'attached' });
    // A window that has only just opened may take the first click for nothing.
    for (let tries = 1; ; tries++) {
      await start.locator('.codicon-debug-start').click();
      try {
        await workbench.waitForText('Paused on debugger statement', 30);
        break;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  });

  afterEach(async function () {
    if (!workbench.page.isClosed())
      await workbench.screenshot(join(checkout, 'out', 'screenshots', 'failed processes.png'));
    await browser?.close();
    await server?.dispose();
    rmSync(root, { recursive: true, force: true });
  });

  it('killing the extension host leaves no process behind within five seconds', async () => {
    const extensionHost = only('--type=extensionHost');
    const family = ours(descendantsOf(extensionHost.processId));
    assertComplete(family);
    process.kill(extensionHost.processId, 'SIGKILL');
    report('the extension host', await untilNothingRemains(() => stillThere(family)));
  });

  it('closing the window leaves no process behind within five seconds after VS Code gave it up', async () => {
    const family = ours(descendantsOf(only('--type=extensionHost').processId));
    assertComplete(family);
    await workbench.page.close();
    report('the window', await untilNothingRemains(() => stillThere(family)));
  });

  it('killing the browser leaves no process behind within five seconds after VS Code gave it up', async () => {
    const family = ours(descendantsOf(only('--type=extensionHost').processId));
    assertComplete(family);
    await browser?.close();
    report('the browser', await untilNothingRemains(() => stillThere(family)));
  });

  it('killing the local Lambda ends the session, leaves no process behind, and the next F5 works', async () => {
    const localLambda = only('localLambda.js');
    const family = ours(descendantsOf(localLambda.processId));
    process.kill(localLambda.processId, 'SIGKILL');
    report('the local Lambda', await untilNothingRemains(() => stillThere(family)));
    // As long as a session is there F5 means "continue".
    await workbench.page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
    await workbench.press('F5');
    // A busy VS Code has not yet buried the session that died, and asks whether this shall be a second one.
    const question = workbench.page.getByText('is already running');
    const paused = workbench.page.getByText('Paused on debugger statement');
    await question.or(paused).first().waitFor({ timeout: 60_000 });
    if (await question.isVisible()) await workbench.clickButton('Yes');
    await workbench.waitForText('Paused on debugger statement', 60);
  });

  it('killing the server leaves no process behind within five seconds', async () => {
    const family = ours(descendantsOf(server?.processId ?? 0));
    assertComplete(family);
    process.kill(server?.processId ?? 0, 'SIGKILL');
    report('the server', await untilNothingRemains(() => stillThere(family)));
  });

  /** The one process below the server with this on its command line. */
  function only(text: string): SeenProcess {
    const found = descendantsOf(server?.processId ?? 0).filter((each) => each.commandLine.includes(text));
    const [first] = found;
    assert.ok(first, `no process ${text}`);
    assert.equal(found.length, 1, `several processes ${text}`);
    return first;
  }
});

function assertComplete(family: readonly SeenProcess[]): void {
  for (const text of [
    'languageServer.js',
    'localLambda.js',
    'supervisor.js',
    'esbuild',
    'runtimes/nodejs',
    'setInterval',
  ])
    assert.ok(
      family.some(({ commandLine }) => commandLine.includes(text)),
      `no process ${text}`,
    );
}

/** Without VS Code's own language servers, which take their time to notice. */
function ours(family: readonly SeenProcess[]): SeenProcess[] {
  return family.filter(({ commandLine }) => !commandLine.includes(join('vscode', 'extensions')));
}

function report(what: string, elapsedMs: number): void {
  console.log(`      ${what}: ${elapsedMs.toFixed(0)} ms`);
}
