import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pressKeys, requestScreenshot, waitForText } from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { openTemplate, type OpenEditor } from '../support/openEditor.ts';

describe('rewriting a template', () => {
  let template: OpenEditor;

  beforeEach(async () => {
    template = await openTemplate('template.yaml');
  });

  afterEach(async () => {
    await pressKeys('Escape');
    await template.close();
  });

  it('is formatted, with its comments and styles', async () => {
    const before = template.text;
    await template.replace(
      '  # Takes orders\n  # and queues them.\n',
      '     # Takes orders\n     # and queues them.\n',
    );
    await template.replace(
      '      Handler: charge.handler\n      MemorySize: 512\n',
      '         Handler: charge.handler\n         MemorySize: 512\n',
    );
    await template.replace(
      / {6}Events:\n(?: {8}.*\n)+/.exec(before)?.[0] ?? '',
      '         Events:\n            Order:\n              Type: SQS\n              Properties:\n                Queue: !GetAtt Orders.Arn\n                BatchSize: 5\n',
    );
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(template.text, before);
  });

  it('helps with the arguments of functions', async () => {
    template.putCursor('!Join [', '!Join ['.length);
    await vscode.commands.executeCommand('editor.action.triggerParameterHints');
    await waitForText('What stands between them');
    await requestScreenshot('signature-help');
  });

  it('has the uses of a name follow while it is typed', async () => {
    template.putCursor('Orders:\n    Type', 'Orders'.length);
    // Nothing tells when the editor has asked which names are linked: typed before, only one of them changes.
    for (;;) {
      await vscode.commands.executeCommand('editor.action.linkedEditing');
      await vscode.commands.executeCommand('type', { text: '2' });
      await template.ask('vscode.executeDocumentSymbolProvider');
      if (template.text.match(/\bOrders2\b/g)?.length === 5) break;
      await vscode.commands.executeCommand('undo');
    }
    await requestScreenshot('linked-editing');
  });

  it('renames a parameter, in samconfig too', async () => {
    const edit = await template.ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      template.positionOf('Stage:'),
      'Phase',
    );
    const files = edit.entries().map(([uri, edits]) => `${uri.path.replace(/.*\//, '')} ${edits.length}`);
    assert.deepEqual(files.sort(), ['samconfig.toml 1', 'template.yaml 5']);
  });

  it('extracts a value to a parameter', async () => {
    const value = 'VisibilityTimeout: 120';
    template.putCursor(value, value.length);
    const action = await template.action('Extract to a parameter', value, value.length);
    await template.apply(action.edit);
    assert.match(template.text, /\n {2}OrdersVisibilityTimeout:\n {4}Type: Number\n {4}Default: 120\n/);
    assert.match(template.text, /VisibilityTimeout: !Ref OrdersVisibilityTimeout\n/);
  });

  it('writes a join as a substitution', async () => {
    await template.apply((await template.action('Convert to `!Sub`', '!Join', 2)).edit);
    assert.match(template.text, /TABLE: !Sub 'orders-\$\{Stage\}-\$\{AWS::Region\}'\n/);
  });

  it('makes the handler that is missing', async () => {
    await template.replace('charge.handler', 'bill.handler');
    await template.problems((found) => found.some(({ code }) => code === 'handler-file-missing'));
    template.putCursor('bill.handler', 2);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await waitForText('src/bill.mjs');
    await requestScreenshot('create-handler');
    await pressKeys('Enter');
    const made = await eventually([vscode.window.onDidChangeActiveTextEditor], () => {
      const { document } = vscode.window.activeTextEditor ?? {};
      return document?.uri.path.endsWith('/bill.mjs') === true ? document : undefined;
    });
    assert.match(made.getText(), /export const handler = async/);
    await made.save();
    await vscode.workspace.fs.delete(made.uri);
  });
});
