import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { pressKeys, requestScreenshot, typeText, waitForText } from '../harness/user.ts';
import { breakAt, DebugWatch, evaluate, lineOf, pathOf, resume, topFrame } from '../support/debugging.ts';

describe('F5', () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const root = folder.uri.fsPath;
  const track = join(root, 'parcels', 'lambdas', 'track', 'track.js');
  const parcels = join(root, 'parcels', 'infrastructure', 'stack.yml');
  let watch: DebugWatch;

  beforeEach(() => {
    watch = new DebugWatch();
  });

  afterEach(async () => {
    await vscode.debug.stopDebugging();
    await watch.allEnded();
    watch.dispose();
    vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function launch(configuration: Record<string, unknown>): Promise<void> {
    const started = await vscode.debug.startDebugging(folder, {
      type: 'lambda',
      request: 'launch',
      name: 'test',
      ...configuration,
    });
    assert.ok(started, 'the session did not start');
  }

  it('stops in a CommonJS handler of a plain CloudFormation template, with the event in its variables', async () => {
    const line = breakAt(track, 'stop');
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'p-1' } });
    const stop = await watch.stopped();
    const frame = await topFrame(stop);
    assert.equal(frame.line, line);
    assert.equal(pathOf(frame), track);
    assert.equal(await evaluate(stop, 'event.parcel'), "'p-1'");
    assert.equal(await evaluate(stop, 'process.env.CARRIER'), "'snail'");
    await requestScreenshot('debug-commonjs');
    await resume(stop);
    await watch.allEnded();
    const output = watch.outputs.join('');
    assert.match(output, /REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms/);
    assert.match(output, /"carrier": "snail"/);
  });

  it('stops at module scope, in the init phase', async () => {
    const line = breakAt(track, 'init');
    await launch({ template: parcels, function: 'TrackParcel' });
    const stop = await watch.stopped();
    assert.equal((await topFrame(stop)).line, line);
    await resume(stop);
    await watch.allEnded();
  });

  it('stops in an ES module with an event from a file named relative to the workspace folder', async () => {
    const app = join(root, 'weather', 'hello-world', 'app.mjs');
    const line = breakAt(app, 'stop');
    await launch({
      template: '${workspaceFolder}/weather/template.yaml',
      function: 'HelloWorldFunction',
      event: 'weather/events/event.json',
    });
    const stop = await watch.stopped();
    const frame = await topFrame(stop);
    assert.equal(frame.line, line);
    assert.equal(pathOf(frame), app);
    assert.equal(await evaluate(stop, 'city'), "'Lisbon'");
    await resume(stop);
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /asked for Lisbon/);
  });

  it('stops in the .ts file of a function that Metadata builds with esbuild', async () => {
    const app = join(root, 'billing', 'functions', 'invoice', 'app.ts');
    const line = breakAt(app, 'stop');
    await launch({
      template: join(root, 'billing', 'template.yaml'),
      function: 'InvoiceFunction',
      event: { positions: [{ price: 2, quantity: 3 }] },
    });
    const stop = await watch.stopped();
    const frame = await topFrame(stop);
    assert.equal(frame.line, line);
    assert.equal(pathOf(frame), app);
    assert.equal(await evaluate(stop, 'total'), '6');
    await requestScreenshot('debug-typescript');
    await resume(stop);
    await watch.allEnded();
  });

  it('stops in the .ts file of a function whose handler is TypeScript and nothing says how it is built', async () => {
    const app = join(root, 'billing', 'functions', 'reminder.ts');
    const line = breakAt(app, 'stop');
    await launch({
      template: join(root, 'billing', 'template.yaml'),
      function: 'ReminderFunction',
      event: { name: 'Ada' },
    });
    const stop = await watch.stopped();
    assert.equal((await topFrame(stop)).line, line);
    assert.equal(await evaluate(stop, 'name'), "'Ada'");
    await resume(stop);
    await watch.allEnded();
  });

  it('stops the clock of the function while it is stopped', async function () {
    this.timeout(30_000);
    breakAt(track, 'stop');
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'p-2' } });
    const stop = await watch.stopped();
    // The function's timeout is 2 s; time is what this behaviour is about.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    await resume(stop);
    await watch.allEnded();
    const output = watch.outputs.join('');
    assert.match(output, /"parcel": "p-2"/);
    assert.doesNotMatch(output, /timed out/);
  });

  it('still ends a function that runs past its timeout', async () => {
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'endless' } });
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /Task timed out after 2\.00 seconds/);
  });

  it('takes conditional breakpoints and log points', async () => {
    breakAt(track, 'stop', { condition: "parcel === 'other'" });
    breakAt(track, 'throw', { logMessage: 'parcel is {parcel}' });
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'p-3' } });
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /parcel is 'p-3'/);
  });

  it('stops at the first line of the handler with stopOnEntry', async () => {
    await launch({ template: parcels, function: 'TrackParcel', event: {}, stopOnEntry: true });
    const frame = await topFrame(await watch.stopped());
    assert.equal(pathOf(frame), track);
    assert.equal(frame.line, lineOf(track, 'first'));
  });

  it('stops at the throw of an error that the handler does not catch', async () => {
    breakAt(track, 'stop');
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'lost' } });
    const stop = await watch.stopped();
    await stop.session.customRequest('setExceptionBreakpoints', { filters: ['uncaught'] });
    await resume(stop);
    const thrown = await watch.stopped();
    assert.equal(thrown.reason, 'exception');
    assert.equal((await topFrame(thrown)).line, lineOf(track, 'throw'));
    await requestScreenshot('debug-throw');
    await resume(thrown);
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /"errorMessage": "the parcel is lost"/);
  });

  it('runs without debugger on Ctrl+F5', async () => {
    breakAt(track, 'stop');
    await vscode.debug.startDebugging(
      folder,
      { type: 'lambda', request: 'launch', name: 'run', template: parcels, function: 'TrackParcel' },
      { noDebug: true },
    );
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /"carrier": "snail"/);
  });

  it('invokes again on Restart', async () => {
    breakAt(track, 'stop');
    await launch({ template: parcels, function: 'TrackParcel', event: { parcel: 'again' } });
    const first = await watch.stopped();
    assert.equal(await evaluate(first, 'event.parcel'), "'again'");
    await vscode.commands.executeCommand('workbench.action.debug.restart');
    const second = await watch.stopped();
    assert.notEqual(second.session.id, first.session.id);
    assert.equal(await evaluate(second, 'event.parcel'), "'again'");
  });

  it('serves every invocation of the function until Stop with invoke: serve', async () => {
    breakAt(track, 'stop');
    await launch({ template: parcels, function: 'TrackParcel', invoke: 'serve', env: { CARRIER: 'pigeon' } });
    const answers = [1, 2].map(async (number) => {
      const event = { parcel: `p-${number}` };
      const target = { template: parcels, function: 'TrackParcel', event };
      return vscode.commands.executeCommand<{ payload: unknown }>('lambdaWorkbench.invoke', target);
    });
    for (const each of answers) {
      await resume(await watch.stopped());
      const { payload } = await each;
      assert.equal((payload as { carrier: string }).carrier, 'pigeon');
    }
  });

  it('starts from the handler without a launch.json, by the key', async () => {
    const line = breakAt(track, 'stop');
    await vscode.window.showTextDocument(vscode.Uri.file(track));
    // The lens tells that the application is known.
    await waitForText('Run');
    await pressKeys('F5');
    await waitForText('Web App (Chrome)');
    await requestScreenshot('f5-handler');
    await typeText('Lambda');
    await pressKeys('Enter');
    const stop = await watch.stopped();
    assert.equal((await topFrame(stop)).line, line);
  });
});
