import {
  debug,
  DebugConfigurationProviderTriggerKind,
  type DebugConfigurationProvider,
  type Disposable,
} from 'vscode';
import type { TemplateFiles } from '../templateFiles.ts';
import { debugType } from './launchConfiguration.ts';

/**
 * The configurations that *Select and Start Debugging* offers; registered only while there is a template, for VS Code
 * shows "More Lambda options…" on F5 in every project for which a provider, or an activation event for one, exists.
 */
export class DynamicConfigurations implements Disposable {
  readonly #provider: DebugConfigurationProvider;
  readonly #templateFiles: TemplateFiles;
  readonly #subscription: Disposable;
  #registration: Disposable | undefined;

  constructor(
    provider: Required<Pick<DebugConfigurationProvider, 'provideDebugConfigurations'>>,
    templateFiles: TemplateFiles,
  ) {
    // Nothing but this: what resolves configurations is registered already, and would run twice.
    this.#provider = { provideDebugConfigurations: (folder) => provider.provideDebugConfigurations(folder) };
    this.#templateFiles = templateFiles;
    this.#subscription = templateFiles.onDidChange(() => {
      this.#follow();
    });
    this.#follow();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#registration?.dispose();
  }

  #follow(): void {
    const hasTemplate = this.#templateFiles.uris.length > 0;
    if (hasTemplate === (this.#registration !== undefined)) return;
    this.#registration?.dispose();
    this.#registration = hasTemplate
      ? debug.registerDebugConfigurationProvider(
          debugType,
          this.#provider,
          DebugConfigurationProviderTriggerKind.Dynamic,
        )
      : undefined;
  }
}
