import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** The lines of the log channel "Lambda", once one of them matches; it has to be the one that is shown. */
export async function logWith(pattern: RegExp): Promise<readonly string[]> {
  return eventually(
    [vscode.workspace.onDidChangeTextDocument, vscode.workspace.onDidOpenTextDocument],
    () => {
      const texts = vscode.workspace.textDocuments
        .filter(({ uri }) => uri.scheme === 'output')
        .map((document) => document.getText());
      return texts.find((text) => pattern.test(text))?.split(/\r?\n/);
    },
  );
}
