import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clickRowAction,
  clickText,
  expandRow,
  hoverFor,
  requestScreenshot,
  waitForText,
} from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { inWorkspace } from '../support/functions.ts';

describe('the view Functions', () => {
  before(async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('CreateOrder');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  function activeEditorOn(path: string): Promise<vscode.TextEditor> {
    return eventually([vscode.window.onDidChangeActiveTextEditor], () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.fsPath === path ? editor : undefined;
    });
  }

  it('shows the template by its stack, and its functions with what they have after Globals', async () => {
    await waitForText('template.yaml');
    await waitForText('nodejs22.x · 256 MB · 10 s');
    await waitForText('nodejs22.x · 256 MB · 3 s');
    await requestScreenshot('functions');
  });

  it('says more of a function under the pointer', async () => {
    await hoverFor('GetOrder', 'Reads one order.');
    await waitForText('index.handler');
    await requestScreenshot('functions-tooltip');
  });

  for (const [name, trigger] of [
    ['CreateOrder', 'POST /orders'],
    ['GetOrder', 'GET /orders/{id}'],
    ['FulfilOrder', 'OrderQueue'],
    ['ExpireOrders', 'rate(1 day)'],
    ['Audit', 'OrderTable'],
  ] as const)
    it(`shows below ${name} what triggers it`, async () => {
      await expandRow(name);
      await waitForText(trigger);
    });

  it('shows below a function what it may do, and where the template says so', async () => {
    await expandRow('CreateOrder');
    await expandRow('CreateOrderRole');
    await expandRow('SQSSendMessagePolicy');
    await waitForText('AWSLambdaBasicExecutionRole');
    await hoverFor('Allow sqs:SendMessage*', 'arn:aws:sqs:us-east-1:123456789012:orders-dev');
    await requestScreenshot('functions-permissions');
    await clickText('Allow sqs:SendMessage*');
    const editor = await activeEditorOn(inWorkspace('template.yaml'));
    const { line } = editor.selection.active;
    assert.match(editor.document.getText(editor.selection), /^SQSSendMessagePolicy:\s/, `line ${line}`);
  });

  it('goes from a trigger to where the template says it', async () => {
    await requestScreenshot('functions-triggers');
    await clickText('rate(1 day)');
    const editor = await activeEditorOn(inWorkspace('template.yaml'));
    assert.equal(editor.document.lineAt(editor.selection.active.line).text.trim(), 'Schedule: rate(1 day)');
  });

  it('opens the handler from the row', async () => {
    await clickRowAction('CreateOrder', 'Open Handler');
    const editor = await activeEditorOn(inWorkspace('src', 'create-order', 'app.ts'));
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /handler/);
  });

  it('follows the template while it is written', async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('template.yaml'));
    const timeout = document.getText().indexOf('Timeout: 3\n');
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(timeout);
    edit.replace(
      document.uri,
      new vscode.Range(start, start.translate(0, 'Timeout: 3'.length)),
      'Timeout: 7',
    );
    await vscode.workspace.applyEdit(edit);
    await waitForText('nodejs22.x · 256 MB · 7 s');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitForText('nodejs22.x · 256 MB · 3 s');
  });
});
