/**
 * The parent debug session of type `lambda`: configuration, build, life cycle, logs, timeouts, restart, stop.
 * It has no threads; each execution environment being debugged is a child session of its language's debugger.
 * In: DAP requests, one method each. Out: calls of a {@link Debuggee}, and DAP events.
 */
import {
  DebugSession,
  Event,
  ExitedEvent,
  InitializedEvent,
  OutputEvent,
  TerminatedEvent,
} from '@vscode/debugadapter';
import type { DebugProtocol } from '@vscode/debugprotocol';
import {
  childFailedRequest,
  childStartedRequest,
  pausedRequest,
  startChildEvent,
  timeoutAnswerRequest,
  timeoutDueEvent,
  type ChildFailedArguments,
  type LaunchAttributes,
  type PausedArguments,
} from '../protocol/debugSession.ts';
import { UserError } from '../shared/userError.ts';
import type { Debuggee } from './debuggee.ts';
import { LaunchedFunction } from './launchedFunction.ts';

export class LambdaDebugSession extends DebugSession {
  readonly #debuggee: Debuggee;
  #configured: () => void = () => undefined;
  readonly #configurationDone = new Promise<void>((resolve) => {
    this.#configured = resolve;
  });
  #launched: LaunchedFunction | undefined;

  constructor(debuggee: Debuggee) {
    super();
    this.#debuggee = debuggee;
  }

  protected override initializeRequest(response: DebugProtocol.InitializeResponse): void {
    response.body = {
      supportsConfigurationDoneRequest: true,
      supportsTerminateRequest: true,
      supportTerminateDebuggee: true,
      supportsRestartRequest: true,
      // The child sessions set the breakpoints. VS Code takes what a breakpoint may be from this session until
      // a child exists.
      supportsConditionalBreakpoints: true,
      supportsHitConditionalBreakpoints: true,
      supportsLogPoints: true,
      supportsFunctionBreakpoints: false,
      supportsANSIStyling: true,
    };
    this.sendResponse(response);
    this.sendEvent(new InitializedEvent());
  }

  protected override launchRequest(
    response: DebugProtocol.LaunchResponse,
    attributes: DebugProtocol.LaunchRequestArguments & LaunchAttributes,
  ): void {
    this.#handle(response, async () => {
      const launched = await this.#load(attributes);
      // Answered before the build: from now on there is a Stop button, and children have a living parent.
      this.sendResponse(response);
      await this.#configurationDone;
      await launched.run();
    });
  }

  protected override configurationDoneRequest(response: DebugProtocol.ConfigurationDoneResponse): void {
    this.#configured();
    this.sendResponse(response);
  }

  protected override setBreakPointsRequest(
    response: DebugProtocol.SetBreakpointsResponse,
    { breakpoints }: DebugProtocol.SetBreakpointsArguments,
  ): void {
    response.body = {
      breakpoints: (breakpoints ?? []).map(({ line }) => ({
        line,
        verified: false,
        reason: 'pending',
        message: 'Binds when the function starts',
      })),
    };
    this.sendResponse(response);
  }

  protected override threadsRequest(response: DebugProtocol.ThreadsResponse): void {
    response.body = { threads: [] };
    this.sendResponse(response);
  }

  protected override restartRequest(
    response: DebugProtocol.RestartResponse,
    { arguments: attributes }: { arguments?: DebugProtocol.LaunchRequestArguments & LaunchAttributes },
  ): void {
    this.#handle(response, async () => {
      const previous = this.#launched;
      await previous?.close();
      const launched = await this.#load(attributes ?? previous?.attributes);
      this.sendResponse(response);
      await launched.run();
    });
  }

  protected override terminateRequest(response: DebugProtocol.TerminateResponse): void {
    this.#handle(response, async () => {
      await this.close();
      this.sendResponse(response);
      this.sendEvent(new TerminatedEvent());
    });
  }

  protected override disconnectRequest(response: DebugProtocol.DisconnectResponse): void {
    this.#handle(response, async () => {
      await this.close();
      this.sendResponse(response);
    });
  }

  protected override customRequest(command: string, response: DebugProtocol.Response, args: unknown): void {
    switch (command) {
      case childStartedRequest:
        this.#launched?.childStarted((args as PausedArguments).environmentId);
        break;
      case childFailedRequest:
        this.#launched?.childFailed(args as ChildFailedArguments);
        break;
      case pausedRequest:
        this.#launched?.setPaused(args as PausedArguments);
        break;
      case timeoutAnswerRequest:
        this.#launched?.timeoutAnswered(args as PausedArguments);
        break;
      default:
        super.customRequest(command, response, args);
        return;
    }
    this.sendResponse(response);
  }

  /** Ends what the session started; also called when its client goes away without a word. */
  async close(): Promise<void> {
    await this.#launched?.close();
  }

  async #load(attributes: LaunchAttributes | undefined): Promise<LaunchedFunction> {
    this.#launched = await LaunchedFunction.load(this.#debuggee, attributes, {
      output: (body) => {
        const event: DebugProtocol.OutputEvent = new OutputEvent('');
        event.body = body;
        this.sendEvent(event);
      },
      startChild: (body) => {
        this.sendEvent(new Event(startChildEvent, body));
      },
      timeoutDue: (environmentId) => {
        this.sendEvent(new Event(timeoutDueEvent, { environmentId }));
      },
      finished: (exitCode) => {
        this.sendEvent(new ExitedEvent(exitCode));
        this.sendEvent(new TerminatedEvent());
      },
    });
    return this.#launched;
  }

  #handle(response: DebugProtocol.Response, handler: () => Promise<void>): void {
    handler().catch((error: unknown) => {
      this.#fail(response, error);
    });
  }

  /** A failure before the answer is the request's; one after it is told to the user and ends the session. */
  #fail(response: DebugProtocol.Response, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (!isSent(response)) {
      this.sendErrorResponse(response, {
        id: 1,
        format: '{message}',
        variables: { message },
        showUser: true,
      });
      return;
    }
    this.#debuggee.report(error);
    const text = error instanceof UserError ? message : error instanceof Error ? error.stack : message;
    this.sendEvent(new OutputEvent(`${text ?? message}\n`, 'stderr'));
    void this.close();
    this.sendEvent(new TerminatedEvent());
  }
}

/** `sendResponse` numbers what it sends. */
function isSent(response: DebugProtocol.Response): boolean {
  return response.seq > 0;
}
