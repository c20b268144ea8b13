import { debug, Uri, workspace } from 'vscode';
import type { EventChoice } from '../events/eventChoice.ts';
import { textEventUnsaved } from '../errors.ts';
import type { FunctionReference } from '../functionReference.ts';
import { debugType } from './launchConfiguration.ts';

/** Debugs a function with an event; resolves to whether the session started. */
export async function startDebugging(reference: FunctionReference, choice: EventChoice): Promise<boolean> {
  return debug.startDebugging(workspace.getWorkspaceFolder(Uri.file(reference.template)), {
    type: debugType,
    request: 'launch',
    name: reference.function,
    ...reference,
    event: launchEventOf(choice),
  });
}

/**
 * The event as a launch configuration has it: the path of its file, if any, so that Restart takes the file as it is
 * by then. Throws a UserError for a text of no file, which would be taken for a path.
 */
export function launchEventOf({ event, path }: EventChoice): unknown {
  if (path === undefined && typeof event === 'string') throw textEventUnsaved();
  return path ?? event;
}
