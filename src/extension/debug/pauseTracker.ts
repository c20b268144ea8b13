import type {
  DebugAdapterTracker,
  DebugAdapterTrackerFactory,
  DebugSession,
  DebugSessionCustomEvent,
} from 'vscode';
import {
  environmentIdKey,
  pausedRequest,
  timeoutAnswerRequest,
  timeoutDueEvent,
  type PausedArguments,
  type TimeoutDueBody,
} from '../../protocol/debugSession.ts';
import { debugType } from './launchConfiguration.ts';
import { PauseState } from './pauseState.ts';

/** How long a debugger may take to answer when the timeout is due. */
const roundTripLimitMs = 250;

/** How long a stop that the debugger knows of may take to become an event: it looks up source maps in between. */
const settleMs = 100;

interface TrackedSession {
  readonly session: DebugSession;
  readonly state: PauseState;
}

interface Environment {
  readonly parent: DebugSession;
  readonly sessions: Map<string, TrackedSession>;
  toldPaused: boolean;
}

/**
 * Sees in every debug session below a `lambda` session whether the debugger holds the function, and tells the
 * adapter, whose clock for the function's timeout stops meanwhile.
 */
export class PauseTracker implements DebugAdapterTrackerFactory {
  readonly #environments = new Map<string, Environment>();

  createDebugAdapterTracker(session: DebugSession): DebugAdapterTracker | undefined {
    const place = placeOf(session);
    if (!place) return undefined;
    const { environmentId, parent } = place;
    const environment = this.#environments.get(environmentId) ?? {
      parent,
      sessions: new Map(),
      toldPaused: false,
    };
    this.#environments.set(environmentId, environment);
    const tracked = { session, state: new PauseState() };
    environment.sessions.set(session.id, tracked);
    return {
      onDidSendMessage: (message: unknown) => {
        tracked.state.receive(message);
        this.#tell(environmentId, environment);
      },
      onWillStopSession: () => {
        this.#forget(environmentId, environment, session);
      },
      onExit: () => {
        this.#forget(environmentId, environment, session);
      },
    };
  }

  /** Answers the adapter's question whether the function is paused just now. */
  async answerTimeoutDue({ session, event, body }: DebugSessionCustomEvent): Promise<void> {
    if (session.type !== debugType || event !== timeoutDueEvent) return;
    const { environmentId } = body as TimeoutDueBody;
    const environment = this.#environments.get(environmentId);
    if (environment && !isPaused(environment)) {
      // A stop may be on its way to us: what was sent before the answer arrives before the answer.
      await Promise.all([...environment.sessions.values()].map((each) => roundTrip(each.session)));
      if (!isPaused(environment)) await elapsed(settleMs);
    }
    const answer: PausedArguments = {
      environmentId,
      paused: environment !== undefined && isPaused(environment),
    };
    await tell(session, timeoutAnswerRequest, answer);
  }

  #tell(environmentId: string, environment: Environment): void {
    const paused = isPaused(environment);
    if (paused === environment.toldPaused) return;
    environment.toldPaused = paused;
    const params: PausedArguments = { environmentId, paused };
    void tell(environment.parent, pausedRequest, params);
  }

  #forget(environmentId: string, environment: Environment, session: DebugSession): void {
    environment.sessions.delete(session.id);
    this.#tell(environmentId, environment);
    if (environment.sessions.size === 0) this.#environments.delete(environmentId);
  }
}

/** A debugger may nest sessions of its own below the child we started: the environment is found up the chain. */
function placeOf(
  session: DebugSession,
): { readonly environmentId: string; readonly parent: DebugSession } | undefined {
  let current: DebugSession | undefined = session;
  for (; current; current = current.parentSession) {
    const environmentId: unknown = current.configuration[environmentIdKey];
    if (typeof environmentId === 'string' && current.parentSession)
      return { environmentId, parent: current.parentSession };
  }
  return undefined;
}

function isPaused({ sessions }: Environment): boolean {
  return [...sessions.values()].some(({ state }) => state.paused);
}

/** js-debug answers `threads` from what it knows; only an evaluation goes to the program and back. */
async function roundTrip(session: DebugSession): Promise<void> {
  const asked = session.type.includes('node')
    ? session.customRequest('evaluate', { expression: '0', context: 'hover' })
    : session.customRequest('threads');
  await Promise.race([Promise.resolve(asked).catch(() => undefined), elapsed(roundTripLimitMs)]);
}

async function tell(session: DebugSession, request: string, params: PausedArguments): Promise<void> {
  // The session may have ended meanwhile.
  await Promise.resolve(session.customRequest(request, params)).catch(() => undefined);
}

function elapsed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
