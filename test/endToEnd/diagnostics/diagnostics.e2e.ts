import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverFor, requestScreenshot, waitForText } from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { inWorkspace } from '../support/functions.ts';

describe('diagnostics of a template', () => {
  let template: vscode.TextDocument;

  before(async () => {
    template = await vscode.workspace.openTextDocument(inWorkspace('template.yaml'));
    await vscode.window.showTextDocument(template);
    await waitForText('Run with…');
  });

  afterEach(async () => {
    await vscode.window.showTextDocument(template);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await problems((found) => found.length === 0);
  });

  /** The template's problems, once they are what they should be. */
  async function problems(
    expected: (found: readonly vscode.Diagnostic[]) => boolean,
  ): Promise<readonly vscode.Diagnostic[]> {
    return eventually([vscode.languages.onDidChangeDiagnostics], () => {
      const found = vscode.languages.getDiagnostics(template.uri);
      return expected(found) ? found : undefined;
    });
  }

  async function type(old: string, text: string): Promise<void> {
    const at = template.getText().indexOf(old);
    assert.ok(at >= 0, old);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(template.positionAt(at), template.positionAt(at + old.length));
    edit.replace(template.uri, range, text);
    await vscode.workspace.applyEdit(edit);
  }

  it('has none for a correct template', () => {
    assert.deepEqual(vscode.languages.getDiagnostics(template.uri), []);
  });

  it('appear while a reference to nothing is written, and go when it is mended', async () => {
    await type('!Ref Table', '!Ref Tabel');
    const [problem] = await problems((found) => found.length > 0);
    assert.match(problem?.message ?? '', /Tabel/);
    assert.ok(problem && template.getText(problem.range).includes('Tabel'));
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await waitForText(problem.message);
    await hoverFor('Tabel', 'View Problem');
    await requestScreenshot('diagnostics');
    await type('!Ref Tabel', '!Ref Table');
    await problems((found) => found.length === 0);
  });

  it('tell of a handler that its file does not export', async () => {
    await type('checkout.handler', 'checkout.handle');
    const [problem] = await problems((found) => found.length > 0);
    assert.ok(problem && template.getText(problem.range).includes('checkout.handle'));
  });

  it('tell of a runtime that does not exist', async () => {
    await type('nodejs22.x', 'nodejs21.x');
    const [problem] = await problems((found) => found.length > 0);
    assert.ok(problem && template.getText(problem.range).includes('nodejs21.x'));
  });

  it('tell of broken YAML', async () => {
    await type('  Table:\n', '  Table:\n   - [\n');
    await problems((found) => found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
  });

  it('follow a handler file that is being written', async () => {
    const handler = await vscode.workspace.openTextDocument(inWorkspace('src', 'checkout.mjs'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(handler.uri, new vscode.Range(0, 0, 0, 'export const handler'.length), 'export const other');
    await vscode.workspace.applyEdit(edit);
    await problems((found) => found.length > 0);
    await vscode.window.showTextDocument(handler);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await problems((found) => found.length === 0);
  });

  it('leave a docker-compose.yml beside it alone', async () => {
    const compose = await vscode.workspace.openTextDocument(inWorkspace('docker-compose.yml'));
    await vscode.window.showTextDocument(compose);
    // The template's problem comes after what could come for the file that was opened before.
    await type('!Ref Table', '!Ref Nothing');
    await problems((found) => found.length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(compose.uri), []);
  });
});
