import { coldStart } from './coldStart.ts';
import type { DebugHooks } from './debugHooks.ts';
import { sessionEnded } from './errors.ts';
import { ExecutionEnvironment } from './executionEnvironment.ts';
import type { EnvironmentOptions } from './executionEnvironment.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { InvocationReport, InvocationRequest } from './invocation.ts';
import type { Layers } from './layers.ts';
import type { Notice } from './notice.ts';
import { PendingInvocation } from './pendingInvocation.ts';
import { ProvisionedEnvironments, type ReadyEnvironment } from './provisionedEnvironments.ts';
import { provisionedStart } from './provisionedStart.ts';
import type { Launch, Runtime } from './runtimes/runtime.ts';

export interface PoolOptions {
  /** What runs the function; throws a UserError where nothing does. */
  readonly runtime: () => Runtime;
  readonly hooks: DebugHooks | undefined;
  /** How many environments may exist at a time; further events wait. */
  readonly maxEnvironments: number;
  /** What all environments of an emulator share. */
  readonly shared: Pick<
    EnvironmentOptions,
    'supervisor' | 'credentials' | 'temporaryFolder' | 'isolation' | 'freezesWhenIdle' | 'logStore' | 'onLog'
  >;
  readonly layers: Layers;
  readonly onNotice: (notice: Notice) => void;
  readonly onReport: (configuration: FunctionConfiguration, report: Omit<InvocationReport, 'log'>) => void;
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
  readonly #provisioned: ProvisionedEnvironments;
  #coldStarts = 0;
  #returning: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(configuration: FunctionConfiguration, options: PoolOptions) {
    this.#configuration = configuration;
    this.#options = options;
    this.#provisioned = new ProvisionedEnvironments({
      most: options.maxEnvironments,
      start: () => this.#provisionedStart(),
      onReady: (environment) => {
        this.#offer(environment);
      },
      onFailed: () => {
        this.#dispatch();
      },
      onSurplus: (environment) => {
        if (environment.isIdle) this.#retire(environment);
      },
    });
  }

  get configuration(): FunctionConfiguration {
    return this.#configuration;
  }

  /** Those that are initialised ahead. */
  get provisioned(): Pick<ProvisionedEnvironments, 'count' | 'status'> {
    return this.#provisioned;
  }

  /** From now on so many environments are ready before events come. */
  provision(count: number): void {
    this.#provisioned.want(count);
  }

  invoke(request: InvocationRequest): PendingInvocation {
    const invocation = new PendingInvocation(request);
    if (this.#isClosed) {
      invocation.reject(sessionEnded(this.#configuration.functionName));
      return invocation;
    }
    const configuration = this.#configuration;
    invocation.onReport((report) => {
      this.#options.onReport(configuration, report);
    });
    const environment = this.#takeIdle();
    if (environment !== undefined) {
      this.#run(environment, invocation);
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
    this.#provisioned.renew();
  }

  setPaused(environmentId: string, isPaused: boolean): void {
    for (const environment of this.#environments) {
      if (environment.id === environmentId) environment.setPaused(isPaused);
    }
  }

  /** Ends every environment; what waits is rejected, what runs fails as if killed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#provisioned.want(0);
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
      if (environment !== undefined) this.#run(environment, invocation);
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

  /**
   * An environment that has answered is back in less than a millisecond, unless its code blocks it; one that is being
   * initialised ahead is ready sooner than another.
   */
  #isWorthWaiting(): boolean {
    if (this.#provisioned.starting >= this.#queue.length) return true;
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

  #run(environment: ExecutionEnvironment, invocation: PendingInvocation): void {
    environment.run(invocation, this.#provisioned.takeInit(environment));
  }

  /** An environment takes events again, or for the first time: those that are ready in any case before others. */
  #offer(environment: ExecutionEnvironment): void {
    if (this.#provisioned.has(environment)) this.#idle.push(environment);
    else
      this.#idle.splice(this.#idle.findLastIndex((each) => !this.#provisioned.has(each)) + 1, 0, environment);
    this.#dispatch();
  }

  /** An idle environment ends. */
  #retire(environment: ExecutionEnvironment): void {
    const index = this.#idle.indexOf(environment);
    if (index !== -1) this.#idle.splice(index, 1);
    void environment.end();
  }

  async #provisionedStart(): Promise<ReadyEnvironment | undefined> {
    const { runtime, layers, onNotice } = this.#options;
    const configuration = this.#configuration;
    const optFolder = layers.optFolder(configuration.layers);
    return await provisionedStart({
      runtime: runtime(),
      configuration,
      optFolder,
      newEnvironment: (launch) => this.#newEnvironment(configuration, launch, optFolder),
      onNotice,
    });
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
        this.#offer(idle);
      },
      onEnded: (ended) => {
        this.#environments.delete(ended);
        const index = this.#idle.indexOf(ended);
        if (index !== -1) this.#idle.splice(index, 1);
        this.#provisioned.ended(ended);
        this.#dispatch();
      },
    });
    // A configuration that was replaced during this cold start.
    environment.isStale = configuration !== this.#configuration;
    this.#environments.add(environment);
    return environment;
  }
}
