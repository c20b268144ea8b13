import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestScreenshot, waitForText } from '../harness/user.ts';
import { inWorkspace } from '../support/functions.ts';

describe('a template in the editor', () => {
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    const document = await vscode.workspace.openTextDocument(inWorkspace('template.yaml'));
    editor = await vscode.window.showTextDocument(document);
    // The language server has read it when it knows its outline.
    while ((await symbols()).length === 0);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const ask = <T>(command: string, ...rest: unknown[]): Thenable<T> =>
    vscode.commands.executeCommand<T>(command, editor.document.uri, ...rest);
  const symbols = async (): Promise<readonly vscode.DocumentSymbol[]> =>
    (await ask<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider')) ?? [];

  /** In the middle of the first place that has the text. */
  function positionOf(text: string): vscode.Position {
    const offset = editor.document.getText().indexOf(text);
    assert.ok(offset >= 0, text);
    return editor.document.positionAt(offset + Math.floor(text.length / 2));
  }

  /** The path of the file that the definition is in. */
  async function definitionAt(text: string): Promise<string> {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      positionOf(text),
    );
    const [first] = found;
    assert.ok(first, `no definition of ${text}`);
    return ('targetUri' in first ? first.targetUri : first.uri).path;
  }

  function putCursor(position: vscode.Position): void {
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  }

  it('has an outline', async () => {
    const names = (await symbols()).map(({ name }) => name);
    assert.ok(names.includes('Resources') && names.includes('Globals'), names.join());
  });

  it('offers what may stand where the cursor is', async () => {
    const line = editor.document.lineAt(positionOf('Handler: app.handler').line);
    await editor.insertSnippet(new vscode.SnippetString('\nMem'), line.range.end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitForText('whole number');
    await requestScreenshot('completion');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.match(editor.document.getText(), /\n {6}MemorySize: /);
  });

  it('explains what stands under the pointer', async () => {
    const position = positionOf('AWS::Serverless::HttpApi');
    const [hover] = await ask<vscode.Hover[]>('vscode.executeHoverProvider', position);
    const [content] = hover?.contents ?? [];
    assert.match((content as vscode.MarkdownString).value, /HTTP API/i);
    putCursor(position);
    await vscode.commands.executeCommand('editor.action.showHover');
    await waitForText('gives its');
    await requestScreenshot('hover');
  });

  it('goes from a reference to what it names, and from a handler to its code', async () => {
    assert.equal(await definitionAt('!Ref OrderTable'), editor.document.uri.path);
    assert.match(await definitionAt('app.handler'), /create-order\/app\.ts$/);
  });

  it('renames a resource wherever it is named', async () => {
    const count = editor.document.getText().split('OrderTable').length - 1;
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      positionOf('!Ref OrderTable'),
      'Orders',
    );
    assert.ok(
      edit.get(editor.document.uri).length >= 3,
      `${edit.get(editor.document.uri).length} of ${count}`,
    );
    await vscode.workspace.applyEdit(edit);
    assert.doesNotMatch(editor.document.getText(), /\bOrderTable\b/);
  });

  it('mends a mistake', async () => {
    const position = positionOf('!Ref OrderTable');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, position, 'x');
    await vscode.workspace.applyEdit(edit);
    while (vscode.languages.getDiagnostics(editor.document.uri).length === 0)
      await new Promise((resolve) => setImmediate(resolve));
    putCursor(position);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await waitForText('OrderTable');
    await requestScreenshot('quick-fix');
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      new vscode.Range(position, position),
    );
    const mend = actions.find(({ title }) => title.includes('OrderTable'));
    assert.ok(mend?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(mend.edit);
    assert.match(editor.document.getText(), /!Ref OrderTable\n/);
  });
});
