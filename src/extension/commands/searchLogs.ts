import { Range, window, workspace, type TextDocument } from 'vscode';
import { notTrusted } from '../errors.ts';
import { pickFunction } from '../functionPicker.ts';
import { referenceTo } from '../functionReference.ts';
import { logDocument } from '../logDocument.ts';
import type { Command } from './command.ts';
import { targetOf } from './target.ts';

/** Shows what a function logged in this run and former ones, all of it or the records with a text. */
export const searchLogs: Command = {
  id: 'lambdaWorkbench.searchLogs',
  async run(workbench, argument) {
    if (!workspace.isTrusted) throw notTrusted();
    const target = targetOf(argument);
    const picked = target.reference ? undefined : await pickFunction(workbench, 'Search Logs');
    const reference = target.reference ?? (picked && referenceTo(picked));
    if (!reference) return;
    const text = await window.showInputBox({
      title: `Search the Log of ${reference.function}`,
      prompt: 'Text that the records contain; empty: all records',
      placeHolder: 'ERROR',
    });
    if (text === undefined) return;
    const found = await workbench.localLambdas.searchLogs({ ...reference, text });
    if (found.count === 0) {
      void window.showInformationMessage(nothingFound(reference.function, text));
      return;
    }
    const name =
      text === '' ? reference.function : `${reference.function} ${text.replaceAll(/[^\w .-]+/g, ' ')}`;
    const uri = workbench.readOnlyDocuments.set(`${name}.log`, logDocument(found));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { selection: firstIn(document, text) });
  },
};

function nothingFound(functionName: string, text: string): string {
  return text === ''
    ? `Nothing is kept of the log of ${functionName}: it has not run yet.`
    : `No record in the log of ${functionName} contains "${text}".`;
}

/** VS Code marks all places with the text that is selected. */
function firstIn(document: TextDocument, text: string): Range {
  const start = Math.max(0, document.getText().toLowerCase().indexOf(text.toLowerCase()));
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}
