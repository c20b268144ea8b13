import {
  Disposable,
  languages,
  LanguageStatusSeverity,
  workspace,
  type DocumentSelector,
  type LanguageStatusItem,
} from 'vscode';
import type { NodeVersionTopic } from '../protocol/localLambda.ts';
import { javascriptLanguages } from './documentLanguages.ts';
import { settingsSection } from './settings.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { templateSelector } from './templateSelector.ts';

const setting = `${settingsSection}.nodeExecutable`;

/** That functions run on another Node.js than their templates ask for: beside the language of templates and handlers. */
export class NodeVersionStatus implements Disposable {
  readonly #templateFiles: TemplateFiles;
  readonly #items = new Map<string, LanguageStatusItem>();
  readonly #subscription: Disposable;

  constructor(templateFiles: TemplateFiles) {
    this.#templateFiles = templateFiles;
    this.#subscription = workspace.onDidChangeConfiguration((event) => {
      // Whether it still differs shows with the next execution environment.
      if (event.affectsConfiguration(setting)) this.#clear();
    });
  }

  show({ runtime, nodeVersion }: NodeVersionTopic): void {
    const text = `Lambda: ${runtime} runs on Node.js ${nodeVersion}`;
    if (this.#items.has(text)) return;
    const item = languages.createLanguageStatusItem(
      `${settingsSection}.nodeVersion.${this.#items.size}`,
      this.#selector(),
    );
    item.name = 'Lambda: Node.js Version';
    item.severity = LanguageStatusSeverity.Warning;
    // Short: VS Code shows it in one line with the command behind it. The log says the rest.
    item.text = text;
    item.command = {
      command: 'workbench.action.openSettings',
      title: 'Choose Another',
      arguments: [setting],
    };
    this.#items.set(text, item);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#clear();
  }

  #clear(): void {
    Disposable.from(...this.#items.values()).dispose();
    this.#items.clear();
  }

  /** What Node.js handlers are written in, and the templates. */
  #selector(): DocumentSelector {
    return [
      ...javascriptLanguages.map((language) => ({ language, scheme: 'file' })),
      ...templateSelector(this.#templateFiles.uris),
    ];
  }
}
