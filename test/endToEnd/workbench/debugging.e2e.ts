import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestScreenshot, waitForText } from '../harness/user.ts';
import { DebugWatch, resume } from '../support/debugging.ts';
import { inWorkspace } from '../support/functions.ts';

describe('debugging from the workbench', () => {
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

  it('shows what runs by the name of the function', async () => {
    const file = vscode.Uri.file(inWorkspace('src', 'get-order', 'index.mjs'));
    const document = await vscode.workspace.openTextDocument(file);
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('looking for order'));
    const place = new vscode.Location(file, new vscode.Position(line, 0));
    vscode.debug.addBreakpoints([new vscode.SourceBreakpoint(place)]);
    await vscode.commands.executeCommand('lambdaWorkbench.debug', {
      template: inWorkspace('template.yaml'),
      function: 'GetOrder',
      event: { pathParameters: { id: '2' } },
    });
    const stop = await watch.stopped();
    assert.equal(stop.session.name, 'GetOrder');
    await vscode.commands.executeCommand('workbench.view.debug');
    await waitForText('Paused on breakpoint');
    await waitForText('Local: handler');
    await requestScreenshot('call-stack');
    await resume(stop);
    await watch.allEnded();
    assert.match(watch.outputs.join(''), /OPEN/);
  });
});
