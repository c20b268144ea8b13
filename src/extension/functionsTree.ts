import type { WorkspaceFolder } from 'vscode';
import type {
  ApplicationSummary,
  FunctionSummary,
  RoleSummary,
  TriggerSummary,
} from '../protocol/languageServer.ts';
import type { DeliveryMessage } from '../protocol/localLambda.ts';
import type { EventsOfFunction, WaitingEvent } from './asynchronousEvents.ts';
import {
  childrenOfPermission,
  isPermissionNode,
  permissionKinds,
  type PermissionNode,
} from './permissionsTree.ts';

/** The nodes of the view "Functions". Commands of the view's menus get them as their argument. */
export type TreeNode =
  FolderNode | TemplateNode | FunctionNode | TriggerNode | WaitingNode | DeliveryNode | PermissionNode;

export interface FolderNode {
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

/** Events of a function that are tried again later. */
export interface WaitingNode {
  readonly kind: 'waiting';
  readonly application: ApplicationSummary;
  readonly function: FunctionSummary;
  /** At least one; the next first. */
  readonly waiting: readonly WaitingEvent[];
}

/** What became of an event that nobody waited for. */
export interface DeliveryNode {
  readonly kind: 'delivery';
  readonly application: ApplicationSummary;
  readonly function: FunctionSummary;
  readonly delivery: DeliveryMessage;
}

const kinds: readonly string[] = [
  'folder',
  'template',
  'function',
  'trigger',
  'waiting',
  'delivery',
  ...permissionKinds,
] satisfies TreeNode['kind'][];

export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind as string)
  );
}

/** What is asked for only where a function's node is opened. */
export interface FunctionFacts {
  readonly role: RoleSummary | null;
  /** Those that nobody waits for. */
  readonly events: EventsOfFunction | undefined;
}

export function childrenOfFunction(node: FunctionNode, { role, events }: FunctionFacts): TreeNode[] {
  return [
    ...triggersOf(node),
    ...(role ? [{ ...node, kind: 'role', role } as const] : []),
    ...eventsOf(node, events),
  ];
}

/** Whether opening a function's node shows anything. */
export function hasChildren(node: FunctionNode, events: EventsOfFunction | undefined): boolean {
  return node.function.hasRole || triggersOf(node).length > 0 || eventsOf(node, events).length > 0;
}

/** Of all but functions. */
export function childrenOf(node: Exclude<TreeNode, FunctionNode>): TreeNode[] {
  if (isPermissionNode(node)) return childrenOfPermission(node);
  switch (node.kind) {
    case 'folder':
      return node.applications.map((application) => ({ kind: 'template', application }));
    case 'template': {
      const { application } = node;
      return application.functions.map((each) => ({ kind: 'function', application, function: each }));
    }
    case 'trigger':
    case 'waiting':
    case 'delivery':
      return [];
  }
}

function triggersOf(node: FunctionNode): TriggerNode[] {
  return node.function.triggers.map((trigger) => ({ ...node, kind: 'trigger', trigger }));
}

function eventsOf(node: FunctionNode, events: EventsOfFunction | undefined): TreeNode[] {
  if (!events) return [];
  const { waiting, deliveries } = events;
  return [
    ...(waiting.length > 0 ? [{ ...node, kind: 'waiting', waiting } as const] : []),
    ...deliveries.map((delivery) => ({ ...node, kind: 'delivery', delivery }) as const),
  ];
}
