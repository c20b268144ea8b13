/** Watches debug sessions of a real VS Code, and waits for what they do. */
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';

export interface Stop {
  readonly session: vscode.DebugSession;
  readonly threadId: number;
  readonly reason: string;
}

interface DebugProtocolMessage {
  readonly type: string;
  readonly event?: string;
  readonly body?: {
    readonly output?: string;
    readonly threadId?: number;
    readonly reason?: string;
  };
}

/** Records the stops and outputs of every debug session until disposed of. */
export class DebugWatch implements vscode.Disposable {
  readonly outputs: string[] = [];
  readonly #stops: Stop[] = [];
  readonly #waiting: ((stop: Stop) => void)[] = [];
  readonly #live = new Set<string>();
  readonly #endWaiting: (() => void)[] = [];
  readonly #subscriptions: vscode.Disposable[] = [];

  constructor() {
    this.#subscriptions.push(
      vscode.debug.registerDebugAdapterTrackerFactory('*', {
        createDebugAdapterTracker: (session) => {
          this.#live.add(session.id);
          return {
            onDidSendMessage: (message: DebugProtocolMessage) => {
              this.#see(session, message);
            },
          };
        },
      }),
      vscode.debug.onDidTerminateDebugSession((session) => {
        this.#live.delete(session.id);
        if (this.#live.size > 0) return;
        for (const resolve of this.#endWaiting.splice(0)) resolve();
      }),
    );
  }

  /** The next stop that nobody has waited for yet. */
  async stopped(): Promise<Stop> {
    const stop = this.#stops.shift();
    return stop ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when no debug session, child sessions among them, is left. */
  async allEnded(): Promise<void> {
    if (this.#live.size > 0) await new Promise<void>((resolve) => this.#endWaiting.push(resolve));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #see(session: vscode.DebugSession, { type, event, body }: DebugProtocolMessage): void {
    if (type !== 'event') return;
    if (event === 'output') this.outputs.push(body?.output ?? '');
    if (event !== 'stopped') return;
    const stop: Stop = {
      session,
      threadId: body?.threadId ?? 0,
      reason: body?.reason ?? '',
    };
    const waiting = this.#waiting.shift();
    if (waiting) waiting(stop);
    else this.#stops.push(stop);
  }
}

interface StackFrame {
  readonly id: number;
  readonly name: string;
  readonly line: number;
  readonly source?: { readonly path?: string };
}

export async function topFrame({ session, threadId }: Stop): Promise<StackFrame> {
  const { stackFrames } = (await session.customRequest('stackTrace', { threadId, levels: 1 })) as {
    stackFrames: StackFrame[];
  };
  const [frame] = stackFrames;
  if (!frame) throw new Error('stopped without a frame');
  return frame;
}

/** The file a frame is in; a VS Code server names it by a URI. */
export function pathOf(frame: StackFrame): string | undefined {
  const path = frame.source?.path;
  return path?.includes('://') === true ? vscode.Uri.parse(path).path : path;
}

export async function evaluate(stop: Stop, expression: string): Promise<string> {
  const { id: frameId } = await topFrame(stop);
  const { result } = (await stop.session.customRequest('evaluate', {
    expression,
    frameId,
    context: 'watch',
  })) as { result: string };
  return result;
}

export async function resume({ session, threadId }: Stop): Promise<void> {
  await session.customRequest('continue', { threadId });
}

/** Sets a breakpoint at the line that carries the comment `// @marker`; answers the line, from 1. */
export function breakAt(
  file: string,
  marker: string,
  options: { readonly condition?: string; readonly logMessage?: string } = {},
): number {
  const line = lineOf(file, marker);
  const location = new vscode.Location(vscode.Uri.file(file), new vscode.Position(line - 1, 0));
  vscode.debug.addBreakpoints([
    new vscode.SourceBreakpoint(location, true, options.condition, undefined, options.logMessage),
  ]);
  return line;
}

export function lineOf(file: string, marker: string): number {
  const index = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(`// @${marker}`));
  if (index < 0) throw new Error(`no // @${marker} in ${file}`);
  return index + 1;
}
