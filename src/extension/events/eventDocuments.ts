import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CodeLens,
  commands,
  Disposable,
  EventEmitter,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeLensProvider,
  type TextDocument,
} from 'vscode';
import type { FunctionReference } from '../functionReference.ts';
import type { EventChoice } from './eventChoice.ts';
import { parseEvent } from './savedEvents.ts';

/** The context key whose value lists the editors with an event, for the editor title's actions. */
const contextKey = 'lambdaWorkbench.eventDocuments';

/**
 * Events being edited before use. Each is an ordinary JSON editor with actions above the text and in its title;
 * a new one saves into `events/` beside the template, where the event picker finds it again.
 */
export class EventDocuments implements CodeLensProvider, Disposable {
  readonly #functions = new Map<string, FunctionReference>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #subscriptions: Disposable;

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#changed,
      languages.registerCodeLensProvider([{ language: 'json' }, { language: 'jsonc' }], this),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#closed(uri);
      }),
    );
  }

  /** Opens the event for editing. */
  async open(reference: FunctionReference, { event, path }: EventChoice): Promise<void> {
    const uri = path === undefined ? freeName(reference) : Uri.file(path);
    const document = await workspace.openTextDocument(uri);
    if (path === undefined) {
      const edit = new WorkspaceEdit();
      edit.insert(uri, document.positionAt(0), `${JSON.stringify(event, undefined, 2)}\n`);
      await workspace.applyEdit(edit);
      await languages.setTextDocumentLanguage(document, 'json');
    }
    this.#functions.set(uri.toString(), reference);
    this.#tell();
    await window.showTextDocument(document);
  }

  /** The event in an editor (the active one unless a URI is given); undefined where it is none of ours. */
  read(uri: unknown): { readonly reference: FunctionReference; readonly choice: EventChoice } | undefined {
    const key = uri instanceof Uri ? uri.toString() : window.activeTextEditor?.document.uri.toString();
    const document = workspace.textDocuments.find((each) => each.uri.toString() === key);
    const reference = document && this.#functions.get(document.uri.toString());
    if (!reference) return undefined;
    const label = document.isUntitled ? 'Edited' : workspace.asRelativePath(document.uri);
    const event = parseEvent(document.getText(), label);
    const isSaved = !document.isUntitled && !document.isDirty;
    return { reference, choice: { label, event, ...(isSaved ? { path: document.uri.fsPath } : {}) } };
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const reference = this.#functions.get(document.uri.toString());
    if (!reference) return [];
    const lens = (title: string, command: string): CodeLens =>
      new CodeLens(new Range(0, 0, 0, 0), { title, command, arguments: [document.uri] });
    return [
      lens(`Invoke ${reference.function} with this event`, 'lambdaWorkbench.invokeWithEvent'),
      lens('Debug with this event', 'lambdaWorkbench.debugWithEvent'),
    ];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #closed(uri: Uri): void {
    const reference = this.#functions.get(uri.toString());
    if (!reference) return;
    this.#functions.delete(uri.toString());
    // Saving a new document closes it and opens the file in its place.
    const isSaved = uri.scheme === 'untitled' && existsSync(uri.fsPath);
    if (isSaved) this.#functions.set(Uri.file(uri.fsPath).toString(), reference);
    this.#tell();
  }

  #tell(): void {
    // By path: the window of a remote workspace knows its files by other URIs.
    const paths = [...this.#functions.keys()].map((uri) => Uri.parse(uri).fsPath);
    void commands.executeCommand('setContext', contextKey, paths);
    this.#changed.fire();
  }
}

/** A name beside the template under which nothing is saved yet. */
function freeName({ template, function: name }: FunctionReference): Uri {
  const folder = join(dirname(template), 'events');
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.json`);
    const uri = Uri.file(path).with({ scheme: 'untitled' });
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!existsSync(path) && !isOpen) return uri;
  }
}
