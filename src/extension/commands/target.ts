import { Uri, workspace } from 'vscode';
import { referenceTo, type FunctionReference } from '../functionReference.ts';
import { isTreeNode } from '../functionsTree.ts';

/** What a command was asked to work on; what is absent is asked for. */
export interface Target {
  readonly reference: FunctionReference | undefined;
  /** Any JSON value; absent where the caller gave none. */
  readonly event: unknown;
  /** Rather the event the function usually runs with than a question. */
  readonly withUsualEvent: boolean;
}

const asksForEvent = { event: undefined, withUsualEvent: false };

/** Reads a command's argument: a node of the tree, or `{ template, function, event? }`, where a lens may add `withUsualEvent`. */
export function targetOf(argument: unknown): Target {
  if (isTreeNode(argument))
    return {
      reference:
        argument.kind === 'function' || argument.kind === 'trigger' ? referenceTo(argument) : undefined,
      ...asksForEvent,
    };
  if (typeof argument !== 'object' || argument === null) return { reference: undefined, ...asksForEvent };
  const { template, function: name, event, withUsualEvent } = argument as Readonly<Record<string, unknown>>;
  const reference =
    typeof template === 'string' && typeof name === 'string'
      ? { template: absolutePath(template), function: name }
      : undefined;
  return { reference, event, withUsualEvent: withUsualEvent === true };
}

/** Whether the caller gave everything: then nothing is asked or shown, and failures are the caller's. */
export function isComplete({ reference, event }: Target): boolean {
  return reference !== undefined && event !== undefined;
}

/** A relative path is one of the first workspace folder. */
function absolutePath(path: string): string {
  const isAbsolute = /^([\\/]|[A-Za-z]:)/.test(path);
  const folder = workspace.workspaceFolders?.[0];
  return isAbsolute || !folder ? Uri.file(path).fsPath : Uri.joinPath(folder.uri, path).fsPath;
}
