import { ConfigurationTarget, Disposable, extensions, window, workspace, type Memento } from 'vscode';
import type { Log } from './log.ts';
import { otherExtensions, withItems, type OtherExtension, type SettingChange } from './otherExtensions.ts';
import { settingsSection } from './settings.ts';
import type { TemplateFiles } from './templateFiles.ts';

const setting = 'templates.answeredBy';
export const answeredBySetting = `${settingsSection}.${setting}`;
const askedKey = 'askedWhoAnswers';

/**
 * Where another extension answers in templates too: asks once in a workspace which of them shall. Settings are written
 * only at the user's click, and only the workspace's.
 */
export class WhoAnswers implements Disposable {
  readonly #templateFiles: TemplateFiles;
  readonly #state: Memento;
  readonly #log: Log;
  readonly #subscriptions: Disposable;

  constructor(templateFiles: TemplateFiles, state: Memento, log: Log) {
    this.#templateFiles = templateFiles;
    this.#state = state;
    this.#log = log;
    const ask = (): void => {
      this.#ask().catch((error: unknown) => {
        this.#log.error(error);
      });
    };
    this.#subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(ask),
      templateFiles.onDidChange(ask),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Only while a template is looked at: before, the question means nothing to anybody. */
  async #ask(): Promise<void> {
    const open = window.activeTextEditor?.document.uri.toString();
    const isTemplate = this.#templateFiles.uris.some((uri) => uri.toString() === open);
    const others = otherExtensions.filter(isInstalled);
    if (!isTemplate || others.length === 0 || !workspace.workspaceFolders) return;
    if (answeredBy() !== 'ask' || this.#state.get<boolean>(askedKey, false)) return;
    await this.#state.update(askedKey, true);
    const names = others.map(({ name }) => name).join(' and ');
    const [we, everyone, they] = ['Lambda Workbench', 'Everyone', names];
    const message = `${names} ${others.length === 1 ? 'answers' : 'answer'} in SAM and CloudFormation templates, as Lambda Workbench does. Who shall check and complete them in this workspace?`;
    const chosen = await window.showInformationMessage(message, we, everyone, they);
    if (chosen === we) await this.#silence(others);
    if (chosen === undefined) return;
    const value = chosen === we ? 'lambdaWorkbench' : chosen === they ? 'others' : 'everyone';
    await workspace.getConfiguration(settingsSection).update(setting, value, ConfigurationTarget.Workspace);
  }

  async #silence(others: readonly OtherExtension[]): Promise<void> {
    const paths = this.#templateFiles.uris.map((uri) => workspace.asRelativePath(uri, false));
    for (const change of others.flatMap(({ leaveTemplates }) => leaveTemplates(paths))) await write(change);
  }
}

/** Whether VS Code may be told of our formatter: not where there is another, unless the user wants ours. */
export function offersFormatting(): boolean {
  return (
    answeredBy() === 'lambdaWorkbench' ||
    !otherExtensions.some((each) => each.formatsYaml && isInstalled(each))
  );
}

function answeredBy(): string {
  return workspace.getConfiguration(settingsSection).get(setting, 'ask');
}

function isInstalled({ id }: OtherExtension): boolean {
  return extensions.getExtension(id) !== undefined;
}

/** Settings that an extension does not know in its version cannot be written, and need not be. */
async function write(change: SettingChange): Promise<void> {
  const configuration = workspace.getConfiguration();
  const known = configuration.inspect(change.name);
  if (known?.defaultValue === undefined) return;
  const value = 'value' in change ? change.value : withItems(configuration.get(change.name), change.items);
  await configuration.update(change.name, value, ConfigurationTarget.Workspace);
}
