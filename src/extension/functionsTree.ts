import type { WorkspaceFolder } from 'vscode';
import type { ApplicationSummary, FunctionSummary, TriggerSummary } from '../protocol/languageServer.ts';
import type { DeliveryMessage } from '../protocol/localLambda.ts';
import type { EventsOfFunction, WaitingEvent } from './asynchronousEvents.ts';

/** The nodes of the view "Functions". Commands of the view's menus get them as their argument. */
export type TreeNode = FolderNode | TemplateNode | FunctionNode | TriggerNode | WaitingNode | DeliveryNode;

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
] satisfies TreeNode['kind'][];

export function isTreeNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && kinds.includes(value.kind as string)
  );
}

/** `events`: those of a function that nobody waits for. */
export function childrenOf(node: TreeNode, events?: EventsOfFunction): TreeNode[] {
  switch (node.kind) {
    case 'folder':
      return node.applications.map((application) => ({ kind: 'template', application }));
    case 'template': {
      const { application } = node;
      return application.functions.map((each) => ({ kind: 'function', application, function: each }));
    }
    case 'function':
      return [...triggersOf(node), ...eventsOf(node, events)];
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
