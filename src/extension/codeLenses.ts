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
import { handlerLanguages, templateLanguages } from './documentLanguages.ts';
import { functionsOf, isSameFile, referenceTo, type KnownFunction } from './functionReference.ts';
import type { LanguageServer } from './languageServer.ts';
import { rangeOf } from './ranges.ts';
import { codeLensEnabled, settingsSection } from './settings.ts';

const documents = [...templateLanguages, ...handlerLanguages].map((language) => ({
  language,
  scheme: 'file',
}));

/** *Run · Debug · Run with…* over each function in its template and over its handler. */
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
      workspace.onDidGrantWorkspaceTrust(() => {
        this.#changed.fire();
      }),
      languages.registerCodeLensProvider([...documents, { pattern: '**/*.template', scheme: 'file' }], this),
    );
  }

  async provideCodeLenses({ uri }: TextDocument): Promise<CodeLens[]> {
    if (!workspace.isTrusted || !codeLensEnabled(uri)) return [];
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

/** *Run* and *Debug* start at once, as F5 does; which event that is, is chosen by the third. */
function lensesOver(range: ProtocolRange, known: KnownFunction): readonly CodeLens[] {
  const reference = referenceTo(known);
  const { stackName } = known.application;
  const lens = (title: string, tooltip: string, command: string, argument: object): CodeLens =>
    new CodeLens(rangeOf(range), { title, tooltip, command, arguments: [argument] });
  const atOnce = (title: string, verb: string, command: string): CodeLens => {
    const tooltip = `${verb} ${reference.function} of ${stackName} with its last event, else one for its first trigger`;
    return lens(title, tooltip, command, { ...reference, withUsualEvent: true });
  };
  return [
    atOnce('$(play) Run', 'Run', 'lambdaWorkbench.invoke'),
    atOnce('$(debug-alt) Debug', 'Debug', 'lambdaWorkbench.debug'),
    lens(
      'Run with…',
      `Choose the event to run ${reference.function} with`,
      'lambdaWorkbench.invoke',
      reference,
    ),
  ];
}
