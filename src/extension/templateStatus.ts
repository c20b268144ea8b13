import { Disposable, languages, workspace, type LanguageStatusItem, type Uri } from 'vscode';
import type { ApplicationSummary } from '../protocol/languageServer.ts';
import type { LanguageServer } from './languageServer.ts';
import type { Log } from './log.ts';
import { settingsSection } from './settings.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { templateSelector } from './templateSelector.ts';

const titles: Readonly<Record<ApplicationSummary['kind'], string>> = {
  sam: 'SAM Template',
  cloudFormation: 'CloudFormation Template',
};

/** Beside the language of a template: which kind it is, how many functions it has, and whether it is checked. */
export class TemplateStatus implements Disposable {
  readonly #templateFiles: TemplateFiles;
  readonly #languageServer: LanguageServer;
  readonly #log: Log;
  readonly #subscriptions: Disposable;
  /** While templates are read. */
  #reading: LanguageStatusItem | undefined;
  #items: LanguageStatusItem[] = [];
  #round = 0;

  constructor(templateFiles: TemplateFiles, languageServer: LanguageServer, log: Log) {
    this.#templateFiles = templateFiles;
    this.#languageServer = languageServer;
    this.#log = log;
    const update = (): void => {
      this.#update().catch((error: unknown) => {
        this.#log.error(error);
      });
    };
    this.#subscriptions = Disposable.from(
      languageServer.onDidChangeApplications(update),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) update();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#clear();
  }

  async #update(): Promise<void> {
    const round = ++this.#round;
    const { uris } = this.#templateFiles;
    if (this.#items.length === 0 && uris.length > 0) {
      this.#reading ??= languages.createLanguageStatusItem(
        `${settingsSection}.reading`,
        templateSelector(uris),
      );
      this.#reading.text = 'Template';
      this.#reading.busy = true;
    }
    const applications = await this.#languageServer.applications();
    // Another round began while this one waited.
    if (round !== this.#round) return;
    this.#clear();
    this.#items = applications.map((application) => this.#item(application));
  }

  #item({ templateUri, kind, functions }: ApplicationSummary): LanguageStatusItem {
    const uris = this.#templateFiles.uris.filter((uri) => uri.toString() === templateUri);
    const item = languages.createLanguageStatusItem(
      `${settingsSection}.template ${templateUri}`,
      templateSelector(uris),
    );
    const isOn = isChecked(uris[0]);
    item.name = 'Lambda: Template';
    item.text = titles[kind];
    item.detail = [
      `${functions.length} ${functions.length === 1 ? 'function' : 'functions'}`,
      isOn ? '' : 'not checked',
    ]
      .filter((part) => part !== '')
      .join(', ');
    item.command = {
      command: 'workbench.action.openSettings',
      title: isOn ? 'Configure' : 'Check It',
      arguments: [isOn ? settingsSection : `${settingsSection}.diagnostics.enabled`],
    };
    return item;
  }

  #clear(): void {
    this.#reading?.dispose();
    this.#reading = undefined;
    Disposable.from(...this.#items).dispose();
    this.#items = [];
  }
}

function isChecked(scope: Uri | undefined): boolean {
  const configuration = workspace.getConfiguration(settingsSection, scope);
  return (
    configuration.get<boolean>('diagnostics.enabled', true) &&
    configuration.get('templates.answeredBy') !== 'others'
  );
}
