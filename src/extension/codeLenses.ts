import {
  CodeLens,
  Disposable,
  EventEmitter,
  languages,
  workspace,
  type CodeLensProvider,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { FunctionSummary, ProtocolRange } from '../protocol/languageServer.ts';
import { functionsOf, isSameFile, referenceTo, type KnownFunction } from './functionReference.ts';
import type { LanguageServer } from './languageServer.ts';
import { rangeOf } from './ranges.ts';
import { codeLensEnabled, settingsSection } from './settings.ts';

/** Templates, and what handlers are written in. */
const documents = [
  'yaml',
  'json',
  'jsonc',
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
  'java',
  'go',
  'ruby',
  'csharp',
].map((language) => ({ language, scheme: 'file' }));

/** *Run · Debug* over each function in its template and over its handler. */
export class CodeLenses implements CodeLensProvider, Disposable {
  readonly #languageServer: LanguageServer;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #subscriptions: Disposable;

  constructor(languageServer: LanguageServer) {
    this.#languageServer = languageServer;
    this.#subscriptions = Disposable.from(
      this.#changed,
      languageServer.onDidChangeApplications(() => {
        this.#changed.fire();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) this.#changed.fire();
      }),
      languages.registerCodeLensProvider([...documents, { pattern: '**/*.template', scheme: 'file' }], this),
    );
  }

  async provideCodeLenses({ uri }: TextDocument): Promise<CodeLens[]> {
    if (!codeLensEnabled(uri)) return [];
    const functions = functionsOf(await this.#languageServer.applications());
    return functions
      .filter(({ function: { notRunnable } }) => notRunnable === undefined)
      .flatMap((known) => {
        const range = rangeIn(uri, known);
        return range ? lensesOver(range, known) : [];
      });
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function rangeIn(uri: Uri, known: KnownFunction): ProtocolRange | undefined {
  const each: FunctionSummary = known.function;
  if (isSameFile(known.application.templateUri, uri)) return each.range;
  return isSameFile(each.handlerLocation?.uri, uri) ? each.handlerLocation?.range : undefined;
}

function lensesOver(range: ProtocolRange, known: KnownFunction): readonly CodeLens[] {
  const reference = referenceTo(known);
  const lens = (title: string, command: string): CodeLens =>
    new CodeLens(rangeOf(range), {
      title,
      tooltip: `${title} ${reference.function} of ${known.application.stackName}`,
      command,
      arguments: [reference],
    });
  return [lens('$(play) Run', 'lambdaWorkbench.invoke'), lens('$(debug-alt) Debug', 'lambdaWorkbench.debug')];
}
