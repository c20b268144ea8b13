import { coldStart } from './coldStart.ts';
import type { DebugHooks } from './debugHooks.ts';
import { sessionEnded } from './errors.ts';
import { ExecutionEnvironment } from './executionEnvironment.ts';
import type { EnvironmentOptions } from './executionEnvironment.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { InvocationRequest } from './invocation.ts';
import type { Layers } from './layers.ts';
import type { Notice } from './notice.ts';
import { PendingInvocation } from './pendingInvocation.ts';
import type { Launch, Runtime } from './runtimes/runtime.ts';

export interface PoolOptions {
  /** What runs the function; throws a UserError where nothing does. */
  readonly runtime: () => Runtime;
  readonly hooks: DebugHooks | undefined;
  /** How many environments may exist at a time; further events wait. */
  readonly maxEnvironments: number;
  /** What all environments of an emulator share. */
  readonly shared: Pick<EnvironmentOptions, 'supervisor' | 'credentials' | 'temporaryFolder' | 'onLog'>;
  readonly layers: Layers;
  readonly onNotice: (notice: Notice) => void;
}

/** How long an environment that has answered is waited for rather than another started. */
const returnGraceMs = 100;

/**
 * The execution environments of one function: one event at a time each, the one that worked last first, a new one
 * where all are busy.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export class EnvironmentPool {
  readonly #options: PoolOptions;
  #configuration: FunctionConfiguration;
  readonly #environments = new Set<ExecutionEnvironment>();
  /** Newest last. */
  readonly #idle: ExecutionEnvironment[] = [];
  readonly #queue: PendingInvocation[] = [];
  #coldStarts = 0;
  #returning: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(configuration: FunctionConfiguration, options: PoolOptions) {
    this.#configuration = configuration;
    this.#options = options;
  }

  get configuration(): FunctionConfiguration {
    return this.#configuration;
  }

  invoke(request: InvocationRequest): PendingInvocation {
    const invocation = new PendingInvocation(request);
    if (this.#isClosed) {
      invocation.reject(sessionEnded(this.#configuration.functionName));
      return invocation;
    }
    const environment = this.#takeIdle();
    if (environment !== undefined) {
      environment.run(invocation);
    } else {
      this.#queue.push(invocation);
      this.#dispatch();
    }
    return invocation;
  }

  /** From now on events go to environments of this configuration. */
  configure(configuration: FunctionConfiguration): void {
    this.#configuration = configuration;
    this.markStale();
  }

  /** Present environments take no further event: idle ones end now, busy ones after theirs. */
  markStale(): void {
    for (const environment of this.#environments) environment.isStale = true;
    for (const environment of this.#idle.splice(0)) void environment.end();
  }

  setPaused(environmentId: string, isPaused: boolean): void {
    for (const environment of this.#environments) {
      if (environment.id === environmentId) environment.setPaused(isPaused);
    }
  }

  /** Ends every environment; what waits is rejected, what runs fails as if killed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#returning);
    for (const invocation of this.#queue.splice(0)) {
      invocation.reject(sessionEnded(this.#configuration.functionName));
    }
    this.#idle.length = 0;
    await Promise.all([...this.#environments].map((environment) => environment.end()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const environment = this.#takeIdle();
      if (
        environment === undefined &&
        (this.#isWorthWaiting() || this.#busy >= this.#options.maxEnvironments)
      )
        return;
      const invocation = this.#queue.shift();
      if (invocation === undefined) return;
      if (environment !== undefined) environment.run(invocation);
      else void this.#coldStart(invocation);
    }
  }

  /** One that is not about to end. */
  #takeIdle(): ExecutionEnvironment | undefined {
    for (let last = this.#idle.pop(); last !== undefined; last = this.#idle.pop()) {
      if (last.isIdle) return last;
    }
    return undefined;
  }

  /** An environment that has answered is back in less than a millisecond, unless its code blocks it. */
  #isWorthWaiting(): boolean {
    let answered = 0;
    for (const { hasAnsweredFor } of this.#environments) {
      if (hasAnsweredFor !== undefined && hasAnsweredFor < returnGraceMs) answered++;
    }
    if (answered < this.#queue.length) return false;
    this.#returning ??= setTimeout(() => {
      this.#returning = undefined;
      this.#dispatch();
    }, returnGraceMs);
    return true;
  }

  /** Environments, and cold starts that have none yet. */
  get #busy(): number {
    return this.#environments.size + this.#coldStarts;
  }

  async #coldStart(invocation: PendingInvocation): Promise<void> {
    const { runtime, hooks, layers, onNotice } = this.#options;
    this.#coldStarts++;
    let isCounted = true;
    const uncount = (): void => {
      if (isCounted) this.#coldStarts--;
      isCounted = false;
    };
    const configuration = this.#configuration;
    try {
      const optFolder = layers.optFolder(configuration.layers);
      await coldStart(
        {
          runtime: runtime(),
          configuration,
          optFolder,
          isDebugging: hooks !== undefined,
          newEnvironment: (launch) => {
            uncount();
            return this.#newEnvironment(configuration, launch, optFolder);
          },
          onNotice,
        },
        invocation,
      );
    } catch (error) {
      invocation.reject(error instanceof Error ? error : new Error(String(error)));
    } finally {
      uncount();
      this.#dispatch();
    }
  }

  #newEnvironment(
    configuration: FunctionConfiguration,
    launch: Launch,
    optFolder: string | undefined,
  ): ExecutionEnvironment {
    if (this.#isClosed) throw sessionEnded(configuration.functionName);
    const environment = new ExecutionEnvironment({
      ...this.#options.shared,
      configuration,
      launch,
      optFolder,
      hooks: this.#options.hooks,
      onIdle: (idle) => {
        if (idle.isStale || this.#isClosed) {
          void idle.end();
          return;
        }
        this.#idle.push(idle);
        this.#dispatch();
      },
      onEnded: (ended) => {
        this.#environments.delete(ended);
        const index = this.#idle.indexOf(ended);
        if (index !== -1) this.#idle.splice(index, 1);
        this.#dispatch();
      },
    });
    // A configuration that was replaced during this cold start.
    environment.isStale = configuration !== this.#configuration;
    this.#environments.add(environment);
    return environment;
  }
}
