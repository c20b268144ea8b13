import { debug, Uri, workspace } from 'vscode';
import type { EventChoice } from '../events/eventChoice.ts';
import { textEventUnsaved } from '../errors.ts';
import type { FunctionReference } from '../functionReference.ts';
import { debugType } from './launchConfiguration.ts';

/** Debugs a function with an event; resolves to whether the session started. */
export async function startDebugging(
  reference: FunctionReference,
  { event, path }: EventChoice,
): Promise<boolean> {
  if (path === undefined && typeof event === 'string') throw textEventUnsaved();
  return debug.startDebugging(workspace.getWorkspaceFolder(Uri.file(reference.template)), {
    type: debugType,
    request: 'launch',
    name: reference.function,
    ...reference,
    // From its file, so that Restart takes the file as it is by then.
    event: path ?? event,
  });
}
