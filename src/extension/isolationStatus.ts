import type { Disposable } from 'vscode';
import { languages, workspace, type LanguageStatusItem } from 'vscode';
import type { IsolationTopic } from '../protocol/localLambda.ts';
import { javascriptLanguages } from './documentLanguages.ts';
import { settingsSection } from './settings.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { templateSelector } from './templateSelector.ts';

const setting = `${settingsSection}.isolation`;

/** Whether functions have AWS's paths or this machine's: beside the language of templates and handlers. */
export class IsolationStatus implements Disposable {
  readonly #templateFiles: TemplateFiles;
  readonly #subscription: Disposable;
  #item: LanguageStatusItem | undefined;

  constructor(templateFiles: TemplateFiles) {
    this.#templateFiles = templateFiles;
    this.#subscription = workspace.onDidChangeConfiguration((event) => {
      // Which it is now shows with the next execution environment.
      if (event.affectsConfiguration(setting)) this.#clear();
    });
  }

  /** `detail`: why, in a sentence. */
  show({ state }: IsolationTopic, detail: string): void {
    if (state === 'exception') return;
    this.#item ??= languages.createLanguageStatusItem(setting, [
      ...[...javascriptLanguages, 'python'].map((language) => ({ language, scheme: 'file' })),
      ...templateSelector(this.#templateFiles.uris),
    ]);
    this.#item.name = 'Lambda: Paths';
    this.#item.text =
      state === 'on' ? 'Lambda: /var/task, /opt and /tmp as at AWS' : 'Lambda: paths of this machine';
    this.#item.detail = detail;
    this.#item.command = {
      command: 'workbench.action.openSettings',
      title: 'Settings',
      arguments: [setting],
    };
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#clear();
  }

  #clear(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
