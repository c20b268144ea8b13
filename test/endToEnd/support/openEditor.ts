import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { inWorkspace } from './functions.ts';

/** An editor of a file of the workspace, which a test writes in and asks about. */
export class OpenEditor {
  readonly editor: vscode.TextEditor;

  constructor(editor: vscode.TextEditor) {
    this.editor = editor;
  }

  get uri(): vscode.Uri {
    return this.editor.document.uri;
  }

  get text(): string {
    return this.editor.document.getText();
  }

  /** Asks VS Code about the document. */
  async ask<T>(command: string, ...rest: unknown[]): Promise<T> {
    return vscode.commands.executeCommand<T>(command, this.uri, ...rest);
  }

  /** Where the first of that text begins, or so many characters behind that. */
  positionOf(text: string, characters = 0): vscode.Position {
    const offset = this.text.indexOf(text);
    assert.ok(offset >= 0, text);
    return this.editor.document.positionAt(offset + characters);
  }

  /** Puts the cursor there and the line into the middle. */
  putCursor(text: string, characters = 0): vscode.Position {
    const position = this.positionOf(text, characters);
    this.editor.selection = new vscode.Selection(position, position);
    this.editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
    return position;
  }

  async replace(old: string, text: string): Promise<void> {
    const range = new vscode.Range(this.positionOf(old), this.positionOf(old, old.length));
    const isDone = await this.editor.edit((builder) => {
      builder.replace(range, text);
    });
    assert.ok(isDone);
  }

  /** Makes an edit that the extension offers. */
  async apply(edit: vscode.WorkspaceEdit | undefined): Promise<void> {
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
  }

  /** The action of that title at a place. */
  async action(title: string, text: string, characters = 0): Promise<vscode.CodeAction> {
    const position = this.positionOf(text, characters);
    const actions = await this.ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      new vscode.Range(position, position),
    );
    const found = actions.find((each) => each.title === title);
    assert.ok(found, actions.map((each) => each.title).join());
    return found;
  }

  /** The document's problems, once there are such. */
  async problems(
    expected: (found: readonly vscode.Diagnostic[]) => boolean,
  ): Promise<readonly vscode.Diagnostic[]> {
    return eventually([vscode.languages.onDidChangeDiagnostics], () => {
      const found = vscode.languages.getDiagnostics(this.uri);
      return expected(found) ? found : undefined;
    });
  }

  async close(): Promise<void> {
    await vscode.window.showTextDocument(this.editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}

export async function openFile(...path: readonly string[]): Promise<OpenEditor> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(...path));
  return new OpenEditor(await vscode.window.showTextDocument(document));
}

/** Opens a template; the language server has read it when this resolves. */
export async function openTemplate(...path: readonly string[]): Promise<OpenEditor> {
  const editor = await openFile(...path);
  const command = 'vscode.executeDocumentSymbolProvider';
  for (;;) {
    const symbols = await editor.ask<readonly vscode.DocumentSymbol[] | undefined>(command);
    if (symbols && symbols.length > 0) return editor;
  }
}
