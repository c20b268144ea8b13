import {
  Uri,
  window,
  workspace,
  type CancellationToken,
  type DebugConfiguration,
  type DebugConfigurationProvider,
  type WorkspaceFolder,
} from 'vscode';
import { activeFunctions, functionsActiveFirst } from '../activeFunctions.ts';
import { usualEvent } from '../events/usualEvent.ts';
import { noSuchFunction, noTemplate, notTrusted } from '../errors.ts';
import { functionsOf, referenceTo, templatePath, type KnownFunction } from '../functionReference.ts';
import { pickFunction } from '../functionPicker.ts';
import { showError } from '../showError.ts';
import type { Workbench } from '../workbench.ts';
import { debugType, withAbsolutePaths } from './launchConfiguration.ts';
import { launchEventOf } from './start.ts';

/** Offers a configuration for every function, and completes what a configuration (or none, on F5) leaves open. */
export class ConfigurationProvider implements DebugConfigurationProvider {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The function of the open handler or template first. */
  async provideDebugConfigurations(folder: WorkspaceFolder | undefined): Promise<DebugConfiguration[]> {
    await this.#workbench.templateFiles.search();
    const applications = await this.#workbench.languageServer.applications();
    return functionsActiveFirst(applications, window.activeTextEditor)
      .filter(({ function: { notRunnable } }) => notRunnable === undefined)
      .filter((known) => folder === undefined || isIn(folder, known))
      .map((known) => configurationFor(known));
  }

  /** F5 without a launch.json arrives with an empty configuration. */
  async resolveDebugConfiguration(
    folder: WorkspaceFolder | undefined,
    configuration: DebugConfiguration,
  ): Promise<DebugConfiguration | undefined> {
    return this.#shown(async () => {
      if (!workspace.isTrusted) throw notTrusted();
      const given: Partial<DebugConfiguration> = configuration;
      if (given['function'] !== undefined && given['template'] !== undefined) return configuration;
      const known = await this.#function(configuration);
      return known && { ...configurationFor(known, folder), ...withoutEmpty(configuration) };
    });
  }

  async resolveDebugConfigurationWithSubstitutedVariables(
    folder: WorkspaceFolder | undefined,
    configuration: DebugConfiguration,
    token?: CancellationToken,
  ): Promise<DebugConfiguration | undefined> {
    return this.#shown(async () => {
      const base = folder ?? workspace.workspaceFolders?.[0];
      const resolved = withAbsolutePaths(configuration, base?.uri.fsPath);
      const template = String(resolved['template']);
      if (!(await this.#workbench.templateFiles.include(Uri.file(template)))) throw noTemplate(template);
      if (resolved['event'] !== undefined || resolved['invoke'] === 'serve') return resolved;
      const usual = await usualEvent(this.#workbench, { template, function: String(resolved['function']) });
      if (token?.isCancellationRequested === true) return undefined;
      return { ...resolved, event: launchEventOf(usual) };
    });
  }

  /** The function a configuration that is not complete means: by name, by the editor, else by asking. */
  async #function(configuration: DebugConfiguration): Promise<KnownFunction | undefined> {
    await this.#workbench.templateFiles.search();
    const applications = await this.#workbench.languageServer.applications();
    const name: unknown = configuration['function'];
    if (typeof name === 'string') {
      const named = functionsOf(applications).find((each) => each.function.logicalId === name);
      if (!named) throw noSuchFunction(name);
      return named;
    }
    const [active] = activeFunctions(applications, window.activeTextEditor);
    return active ?? pickFunction(this.#workbench, 'Debug');
  }

  /** Configurations are resolved by VS Code, which shows a rejection badly: `undefined` ends the start quietly. */
  async #shown<T>(resolve: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await resolve();
    } catch (error) {
      void showError(error, this.#workbench.log);
      return undefined;
    }
  }
}

/** As it goes into a launch.json: with the template's place in the workspace folder. */
function configurationFor(known: KnownFunction, sessionFolder?: WorkspaceFolder): DebugConfiguration {
  const { template, function: name } = referenceTo(known);
  const folder = workspace.getWorkspaceFolder(Uri.file(template));
  const isShared = folder && (sessionFolder === undefined || sessionFolder.uri.fsPath === folder.uri.fsPath);
  const place = isShared
    ? `\${workspaceFolder}/${workspace.asRelativePath(template, false).replaceAll('\\', '/')}`
    : template;
  return { type: debugType, request: 'launch', name: `Lambda: ${name}`, template: place, function: name };
}

function isIn(folder: WorkspaceFolder, { application }: KnownFunction): boolean {
  const owner = workspace.getWorkspaceFolder(Uri.file(templatePath(application)));
  return owner === undefined || owner.uri.toString() === folder.uri.toString();
}

/** What the configuration says; F5 without a launch.json says nothing but empty names. */
function withoutEmpty(configuration: DebugConfiguration): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(configuration).filter(([, value]) => value !== '' && value !== undefined),
  );
}
