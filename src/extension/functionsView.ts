import { EventEmitter, Uri, workspace, type Disposable, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ApplicationSummary } from '../protocol/languageServer.ts';
import { childrenOf, type TreeNode } from './functionsTree.ts';
import type { LanguageServer } from './languageServer.ts';
import type { TemplateFiles } from './templateFiles.ts';
import { treeItemOf } from './treeItems.ts';

export const functionsViewId = 'lambdaWorkbench.functions';

/** The view "Functions": templates, their functions, and what triggers them, as the language server tells. */
export class FunctionsView implements TreeDataProvider<TreeNode>, Disposable {
  readonly #languageServer: LanguageServer;
  readonly #templateFiles: TemplateFiles;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscription: Disposable;

  constructor(languageServer: LanguageServer, templateFiles: TemplateFiles) {
    this.#languageServer = languageServer;
    this.#templateFiles = templateFiles;
    this.#subscription = languageServer.onDidChangeApplications(() => {
      this.#changed.fire(undefined);
    });
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return childrenOf(node);
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
    return treeItemOf(node);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function byFolder(applications: readonly ApplicationSummary[]): TreeNode[] {
  const folderOf = ({ templateUri }: ApplicationSummary): string | undefined =>
    workspace.getWorkspaceFolder(Uri.parse(templateUri))?.uri.toString();
  const folders = (workspace.workspaceFolders ?? []).map((folder): TreeNode => {
    const inside = applications.filter((application) => folderOf(application) === folder.uri.toString());
    return { kind: 'folder', folder, applications: inside };
  });
  const loose = applications.filter((application) => folderOf(application) === undefined);
  return [
    ...folders.filter((node) => childrenOf(node).length > 0),
    ...loose.map((application): TreeNode => ({ kind: 'template', application })),
  ];
}
