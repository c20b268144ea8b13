import { EventEmitter, Uri, workspace, type Disposable, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ApplicationSummary } from '../protocol/languageServer.ts';
import { keyOf, referenceTo, type FunctionReference } from './functionReference.ts';
import {
  childrenOf,
  childrenOfFunction,
  type FolderNode,
  type FunctionNode,
  type TreeNode,
} from './functionsTree.ts';
import type { AsynchronousEvents } from './asynchronousEvents.ts';
import type { LanguageServer } from './languageServer.ts';
import type { Metrics } from './metrics.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { functionItem, treeItemOf } from './treeItems.ts';

export const functionsViewId = 'lambdaWorkbench.functions';

/** The view "Functions": templates, their functions, and what triggers them, as the language server tells. */
export class FunctionsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #languageServer: LanguageServer;
  readonly #templateFiles: TemplateFiles;
  readonly #metrics: Metrics;
  readonly #events: AsynchronousEvents;
  /** In view, for what is told of them changes. */
  readonly #functions = new Map<string, FunctionNode>();
  readonly #changed = new EventEmitter<TreeNode | TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(
    languageServer: LanguageServer,
    templateFiles: TemplateFiles,
    metrics: Metrics,
    events: AsynchronousEvents,
  ) {
    this.#languageServer = languageServer;
    this.#templateFiles = templateFiles;
    this.#metrics = metrics;
    this.#events = events;
    this.#subscriptions = [
      this.#changed,
      languageServer.onDidChangeApplications(() => {
        this.#functions.clear();
        this.#changed.fire(undefined);
      }),
      metrics.onDidChange((functions) => {
        this.#showAnew(functions);
      }),
      events.onDidChange((functions) => {
        this.#showAnew(functions);
      }),
    ];
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node?.kind === 'function') return this.#childrenOfFunction(node);
    if (node) {
      const children = childrenOf(node);
      for (const child of children)
        if (child.kind === 'function') this.#functions.set(keyOf(referenceTo(child)), child);
      return children;
    }
    // Someone looks at the view: reason enough to search.
    await this.#templateFiles.search();
    const applications = (await this.#languageServer.applications()).filter(
      ({ functions }) => functions.length > 0,
    );
    return (workspace.workspaceFolders?.length ?? 0) > 1
      ? byFolder(applications)
      : applications.map((application) => ({ kind: 'template', application }));
  }

  getTreeItem(node: TreeNode): TreeItem {
    if (node.kind !== 'function') return treeItemOf(node);
    const reference = referenceTo(node);
    return functionItem(node, this.#metrics.of(reference), this.#events.of(reference));
  }

  async #childrenOfFunction(node: FunctionNode): Promise<TreeNode[]> {
    const { templateUri } = node.application;
    const role = await this.#languageServer.role({ templateUri, function: node.function.logicalId });
    return childrenOfFunction(node, { role, events: this.#events.of(referenceTo(node)) });
  }

  /** These and no others: a row that is drawn anew loses the tooltip someone is reading. */
  #showAnew(functions: readonly FunctionReference[]): void {
    const shown = functions.flatMap((reference) => this.#functions.get(keyOf(reference)) ?? []);
    if (shown.length > 0) this.#changed.fire(shown);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function byFolder(applications: readonly ApplicationSummary[]): TreeNode[] {
  const folderOf = ({ templateUri }: ApplicationSummary): string | undefined =>
    workspace.getWorkspaceFolder(Uri.parse(templateUri))?.uri.toString();
  const folders = (workspace.workspaceFolders ?? []).map((folder): FolderNode => {
    const inside = applications.filter((application) => folderOf(application) === folder.uri.toString());
    return { kind: 'folder', folder, applications: inside };
  });
  const loose = applications.filter((application) => folderOf(application) === undefined);
  return [
    ...folders.filter((node) => node.applications.length > 0),
    ...loose.map((application): TreeNode => ({ kind: 'template', application })),
  ];
}
