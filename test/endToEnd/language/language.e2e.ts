import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { requestScreenshot, waitForText } from '../harness/user.ts';
import { openTemplate, type OpenEditor } from '../support/openEditor.ts';

describe('a template in the editor', () => {
  let template: OpenEditor;

  beforeEach(async () => {
    template = await openTemplate('template.yaml');
  });

  afterEach(() => template.close());

  /** The path of the file that the definition is in. */
  async function definitionAt(text: string): Promise<string> {
    const [first] = await template.ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      template.positionOf(text, text.length - 1),
    );
    assert.ok(first, `no definition of ${text}`);
    return ('targetUri' in first ? first.targetUri : first.uri).path;
  }

  it('has an outline', async () => {
    const symbols = await template.ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    const names = symbols.map(({ name }) => name);
    assert.ok(names.includes('Resources') && names.includes('Globals'), names.join());
  });

  it('offers what may stand where the cursor is', async () => {
    const { editor } = template;
    const line = editor.document.lineAt(template.positionOf('Handler: app.handler').line);
    await editor.insertSnippet(new vscode.SnippetString('\nMem'), line.range.end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitForText('whole number');
    await requestScreenshot('completion');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.match(template.text, /\n {6}MemorySize: /);
  });

  it('explains what stands under the pointer', async () => {
    const position = template.putCursor('AWS::Serverless::HttpApi', 5);
    const [hover] = await template.ask<vscode.Hover[]>('vscode.executeHoverProvider', position);
    const [content] = hover?.contents ?? [];
    assert.match((content as vscode.MarkdownString).value, /HTTP API/i);
    await vscode.commands.executeCommand('editor.action.showHover');
    await waitForText('gives its');
    await requestScreenshot('hover');
  });

  it('goes from a reference to what it names, and from a handler to its code', async () => {
    assert.equal(await definitionAt('!Ref OrderTable'), template.uri.path);
    assert.match(await definitionAt('app.handler'), /create-order\/app\.ts$/);
  });

  it('renames a resource wherever it is named', async () => {
    const edit = await template.ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      template.positionOf('OrderTable', 1),
      'Orders',
    );
    assert.ok(edit.get(template.uri).length >= 3, `${edit.get(template.uri).length}`);
    await template.apply(edit);
    assert.doesNotMatch(template.text, /\bOrderTable\b/);
  });

  it('mends a mistake', async () => {
    await template.replace('!Ref OrderTable', '!Ref OrderTabel');
    await template.problems((found) => found.length > 0);
    template.putCursor('OrderTabel', 1);
    await vscode.commands.executeCommand('editor.action.quickFix');
    await waitForText('OrderTable');
    await requestScreenshot('quick-fix');
    await template.apply((await template.action('Change to `OrderTable`', 'OrderTabel', 1)).edit);
    assert.match(template.text, /!Ref OrderTable\n/);
  });
});
