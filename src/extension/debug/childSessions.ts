import { debug, DebugConsoleMode, type DebugSession, type DebugSessionCustomEvent } from 'vscode';
import {
  childFailedRequest,
  childStartedRequest,
  environmentIdKey,
  startChildEvent,
  type ChildFailedArguments,
  type ChildStartedArguments,
  type StartChildBody,
} from '../../protocol/debugSession.ts';
import { debugType } from './launchConfiguration.ts';

/**
 * Starts the language's own debugger as a child of a `lambda` session when its adapter asks for one.
 * Only the extension can: a debug adapter's own request for a child always gets one of the adapter's type.
 */
export async function startChildSession({ session, event, body }: DebugSessionCustomEvent): Promise<void> {
  if (session.type !== debugType || event !== startChildEvent) return;
  const { environmentId, configuration } = body as StartChildBody;
  try {
    const started = await debug.startDebugging(
      session.workspaceFolder,
      { ...configuration, [environmentIdKey]: environmentId },
      {
        parentSession: session,
        lifecycleManagedByParent: true,
        consoleMode: DebugConsoleMode.MergeWithParent,
        compact: true,
        suppressSaveBeforeStart: true,
      },
    );
    if (started) await tellStarted(session, { environmentId });
    else
      await tellFailed(session, {
        environmentId,
        message: `VS Code did not start a ${configuration.type} session.`,
      });
  } catch (error) {
    await tellFailed(session, {
      environmentId,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/**
 * Gives the session that a debugger nests below our child the function's name: it is what the call stack shows, and
 * JavaScript's would be called "Remote Process [0]". What is nested deeper, a worker thread, keeps its own name.
 */
export function nameNestedSession(session: DebugSession): void {
  const child = session.parentSession;
  if (child?.configuration[environmentIdKey] === undefined || !child.parentSession) return;
  session.name = String(child.parentSession.configuration['function']);
}

async function tellStarted(session: DebugSession, body: ChildStartedArguments): Promise<void> {
  await session.customRequest(childStartedRequest, body);
}

async function tellFailed(session: DebugSession, body: ChildFailedArguments): Promise<void> {
  // The parent may be what is gone.
  await Promise.resolve(session.customRequest(childFailedRequest, body)).catch(() => undefined);
}
