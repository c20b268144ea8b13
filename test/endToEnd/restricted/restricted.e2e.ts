import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expandRow, pressKeys, requestScreenshot, waitForText } from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { inWorkspace, invoke } from '../support/functions.ts';
import { childrenOfExtensionHost } from '../support/processes.ts';

describe('in Restricted Mode', () => {
  const template = inWorkspace('template.yaml');

  before(() => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  afterEach(async () => {
    await pressKeys('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('the view shows the functions and their triggers', async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('nodejs22.x · 256 MB · 3 s');
    await expandRow('GetOrder');
    await waitForText('GET /orders/{id}');
    await requestScreenshot('restricted');
  });

  it('templates are checked', async () => {
    const document = await vscode.workspace.openTextDocument(template);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('OrderQueue');
    edit.insert(document.uri, document.positionAt(at), 'No');
    await vscode.workspace.applyEdit(edit);
    await eventually([vscode.languages.onDidChangeDiagnostics], () =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('NoOrderQueue')),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('invoking is refused, with the reason', async () => {
    await assert.rejects(invoke(template, 'GetOrder', {}), /trusted workspace/);
  });

  it('a person who invokes is told why not, and offered to trust the workspace', async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.invoke', { template, function: 'GetOrder' });
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText('Trust this workspace to invoke and debug them.');
    await waitForText('Manage Workspace Trust');
    await requestScreenshot('restricted-invoke');
  });

  it('debugging is refused, with the reason', async () => {
    // Before a session that F5 starts, VS Code itself asks for trust, in a dialog that nobody can answer here.
    await assert.rejects(
      async () =>
        vscode.commands.executeCommand('lambdaWorkbench.debug', {
          template,
          function: 'GetOrder',
          event: {},
        }),
      /trusted workspace/,
    );
  });

  it('no lens offers to run what cannot be run', async () => {
    const document = await vscode.workspace.openTextDocument(template);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    assert.deepEqual(lenses, []);
  });

  it('no process runs that could run a function', function () {
    if (process.platform === 'win32') this.skip();
    const processes = childrenOfExtensionHost().join('\n');
    assert.match(processes, /languageServer\.js/);
    assert.doesNotMatch(processes, /localLambda\.js/);
  });
});
