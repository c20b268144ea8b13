import { readFile, stat } from 'node:fs/promises';
import {
  commands,
  Disposable,
  EventEmitter,
  RelativePattern,
  workspace,
  type FileSystemWatcher,
  type TextDocument,
  type Uri,
} from 'vscode';
import { canBeTemplate, looksLikeTemplate } from '../template/recognise.ts';
import { mapConcurrently } from './mapConcurrently.ts';
import { candidateNames, customaryNames, isSkipped, skippedFiles } from './templateNames.ts';

const sizeLimitBytes = 1024 * 1024;
const readsAtOnce = 16;

/** The context key under which the manifest shows what needs a template. */
const hasTemplateKey = 'lambdaWorkbench.hasTemplate';

/**
 * The files of the workspace that are templates, by their content. Until there is a reason to believe in one
 * (a customary name, an open document, our view or debug type) nothing is searched and nothing is watched.
 */
export class TemplateFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #templates = new Map<string, Uri>();
  readonly #subscriptions: { dispose(): unknown }[] = [this.#changed];
  #watcher: FileSystemWatcher | undefined;
  #search: Promise<void> | undefined;

  constructor() {
    this.#subscriptions.push(
      workspace.onDidOpenTextDocument((document) => void this.#sniff(document)),
      workspace.onDidSaveTextDocument((document) => void this.#sniff(document)),
      workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#search) this.#searchAgain();
        else void this.begin();
      }),
    );
  }

  get uris(): readonly Uri[] {
    return [...this.#templates.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Looks at the open documents, then for files with customary names; searches only where one is a template. */
  async begin(): Promise<void> {
    await Promise.all(workspace.textDocuments.map((document) => this.#sniff(document)));
    if (this.#search) return;
    // One by one: a search finds nothing by braces within braces.
    const searches = customaryNames.map((name) => workspace.findFiles(name, skippedFiles, 100));
    const named = (await Promise.all(searches)).flat();
    if (await this.#anyTemplate(named.filter((uri) => canBeTemplate(uri.path)))) await this.search();
    else if (named.some((uri) => !canBeTemplate(uri.path))) await this.search();
  }

  /** Searches the workspace, once; afterwards a watcher keeps the result current. */
  search(): Promise<void> {
    this.#search ??= this.#searchWorkspace();
    return this.#search;
  }

  /** Makes sure of one file, which need not be in the workspace; false where it is no template. */
  async include(uri: Uri): Promise<boolean> {
    await this.search();
    const isTemplate = this.#templates.has(uri.toString()) || (await isTemplateFile(uri));
    if (isTemplate) await this.#set(uri, true);
    return isTemplate;
  }

  dispose(): void {
    this.#watcher?.dispose();
    Disposable.from(...this.#subscriptions).dispose();
  }

  #searchAgain(): void {
    this.#search = this.#searchWorkspace();
    void this.#search;
  }

  async #searchWorkspace(): Promise<void> {
    const candidates = await workspace.findFiles(candidateNames, skippedFiles);
    const isTemplate = await mapConcurrently(candidates, readsAtOnce, isTemplateFile);
    const found = candidates.filter((_uri, index) => isTemplate[index]);
    const loose = this.uris.filter((uri) => workspace.getWorkspaceFolder(uri) === undefined);
    await this.#replace([...found, ...loose]);
    if (this.#templates.size > 0) this.#watch();
  }

  #watch(): void {
    if (this.#watcher) return;
    this.#watcher = workspace.createFileSystemWatcher(candidateNames);
    this.#watcher.onDidCreate((uri) => void this.#look(uri));
    this.#watcher.onDidChange((uri) => void this.#look(uri));
    this.#watcher.onDidDelete((uri) => void this.#set(uri, false));
  }

  async #look(uri: Uri): Promise<void> {
    await this.#set(uri, (await isTemplateFile(uri)) && (await isVisible(uri)));
  }

  /** An open document that is a template is a reason to search. */
  async #sniff(document: TextDocument): Promise<void> {
    const { uri } = document;
    if (uri.scheme !== 'file' || !canBeTemplate(uri.path)) return;
    if (this.#templates.has(uri.toString())) return;
    const text = document.getText();
    if (text.length > sizeLimitBytes || !looksLikeTemplate(text) || !(await isVisible(uri))) return;
    await this.#set(uri, true);
    await this.search();
  }

  async #anyTemplate(uris: readonly Uri[]): Promise<boolean> {
    return (await mapConcurrently(uris, readsAtOnce, isTemplateFile)).includes(true);
  }

  async #set(uri: Uri, isTemplate: boolean): Promise<void> {
    if (this.#templates.has(uri.toString()) === isTemplate) return;
    const others = this.uris.filter((each) => each.toString() !== uri.toString());
    await this.#replace(isTemplate ? [...others, uri] : others);
  }

  async #replace(uris: readonly Uri[]): Promise<void> {
    const before = [...this.#templates.keys()].sort().join('\n');
    this.#templates.clear();
    for (const uri of uris) this.#templates.set(uri.toString(), uri);
    if ([...this.#templates.keys()].sort().join('\n') === before) return;
    this.#changed.fire();
    // Awaited: VS Code refuses our debug type while it does not see the key.
    await commands.executeCommand('setContext', hasTemplateKey, this.#templates.size > 0);
  }
}

async function isTemplateFile({ fsPath }: Uri): Promise<boolean> {
  try {
    const { size } = await stat(fsPath);
    return size <= sizeLimitBytes && looksLikeTemplate(await readFile(fsPath, 'utf8'));
  } catch {
    // Gone or unreadable: not a template we could do anything with.
    return false;
  }
}

/** Whether a search would find the file: it is not in a skipped folder, nor hidden by `files.exclude`. */
async function isVisible(uri: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return true;
  const path = workspace.asRelativePath(uri, false);
  if (isSkipped(path)) return false;
  const literally = path.replaceAll(/[[\]{}*?]/g, (character) => `[${character}]`);
  const found = await workspace.findFiles(new RelativePattern(folder, literally), undefined, 1);
  return found.length > 0;
}
