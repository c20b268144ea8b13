import type { WorkspaceFolder } from 'vscode';
import type { ApplicationSummary, FunctionSummary, TriggerSummary } from '../protocol/languageServer.ts';

/** The nodes of the view "Functions". Commands of the view's menus get them as their argument. */
export type TreeNode = FolderNode | TemplateNode | FunctionNode | TriggerNode;

interface FolderNode {
  readonly kind: 'folder';
  readonly folder: WorkspaceFolder;
  readonly applications: readonly ApplicationSummary[];
}

export interface TemplateNode {
  readonly kind: 'template';
  readonly application: ApplicationSummary;
}

export interface FunctionNode {
  readonly kind: 'function';
  readonly application: ApplicationSummary;
  readonly function: FunctionSummary;
}

export interface TriggerNode {
  readonly kind: 'trigger';
  readonly application: ApplicationSummary;
  readonly function: FunctionSummary;
  readonly trigger: TriggerSummary;
}

export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    ['folder', 'template', 'function', 'trigger'].includes(value.kind as string)
  );
}

export function childrenOf(node: TreeNode): TreeNode[] {
  switch (node.kind) {
    case 'folder':
      return node.applications.map((application) => ({ kind: 'template', application }));
    case 'template': {
      const { application } = node;
      return application.functions.map((each) => ({ kind: 'function', application, function: each }));
    }
    case 'function':
      return node.function.triggers.map((trigger) => ({ ...node, kind: 'trigger', trigger }));
    case 'trigger':
      return [];
  }
}
