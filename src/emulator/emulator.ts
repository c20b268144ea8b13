import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { AsynchronousInvocations } from './asynchronous/asynchronousInvocations.ts';
import type { Delivery } from './asynchronous/delivery.ts';
import { CodePackages } from './codePackage.ts';
import { Concurrency, defaultAccountConcurrency } from './concurrency.ts';
import type { DebugHooks } from './debugHooks.ts';
import { DeployedFunctions, type Variant } from './deployedFunctions.ts';
import { EnvironmentPool } from './environmentPool.ts';
import type { EmulatorOptions } from './emulatorOptions.ts';
import type { Credentials, LambdaAccess } from './environmentVariables.ts';
import { functionNotFound, runtimeNotSupported } from './errors.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import { FunctionSettings } from './functionSettings.ts';
import type { FunctionVersions } from './functionVersions.ts';
import type { LoopbackServer } from './http/loopbackServer.ts';
import type { InvocationRequest } from './invocation.ts';
import { Isolation } from './isolation/isolation.ts';
import { serveLambdaApi } from './lambdaApi/lambdaApi.ts';
import { LogStore } from './logStreams/logStore.ts';
import { Metrics } from './metrics/metrics.ts';
import type { Notice } from './notice.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { Layers } from './layers.ts';
import { ProvisionedConcurrency } from './provisionedConcurrency.ts';
import { isInLoop, loopNotice, RecursiveInvocation } from './recursion.ts';
import { runtimes } from './runtimes/index.ts';
import type { Runtime } from './runtimes/runtime.ts';
import { Supervisor } from './supervisor/supervisor.ts';

/** Where and with what an AWS SDK client reaches the functions. */
export interface Endpoint {
  /** Base URL. */
  readonly endpoint: string;
  readonly credentials: Credentials;
}

const defaultMaxEnvironments = 10;

/** A local AWS Lambda: functions that run in supervised processes of this machine. */
export class Emulator {
  /** Of this run; what functions and clients of the Lambda API sign with. */
  readonly credentials: Credentials = {
    accessKeyId: `AKIA${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  readonly metrics: Metrics;
  readonly settings = new FunctionSettings();
  readonly concurrency: Concurrency;
  /** Events nobody waits for. */
  readonly asynchronous: AsynchronousInvocations;
  readonly #options: EmulatorOptions;
  readonly #runtimes: readonly Runtime[];
  readonly #supervisor: Supervisor;
  readonly #isolation: Isolation;
  /** The same object for all environments: what they are started with once the Lambda API is served. */
  readonly #access: { -readonly [Key in keyof LambdaAccess]: LambdaAccess[Key] } = { ...this.credentials };
  readonly codePackages = new CodePackages();
  readonly #functions = new DeployedFunctions({
    codePackages: this.codePackages,
    newPool: (configuration, hooks) => this.#newPool(configuration, hooks),
    versionFolder: (functionName, version) =>
      join(this.#makeTemporaryFolder(), 'versions', functionName, version),
  });
  /** Environments that are ready before events come. */
  readonly provisionedConcurrency = new ProvisionedConcurrency((functionName) => this.versions(functionName));
  readonly #servers: LoopbackServer[] = [];
  readonly #logStore: LogStore | undefined;
  readonly #layers = new Layers(() => mkdtempSync(join(this.#makeTemporaryFolder(), 'opt-')));
  readonly #saidNotices = new Set<string>();
  #temporaryFolder: string | undefined;

  constructor(options: EmulatorOptions) {
    const { bootstrapFolder, ownNode, settings, supervisorFile } = options;
    this.#options = options;
    this.#runtimes = runtimes({ bootstrapFolder, ownNode, settings });
    this.#supervisor = new Supervisor({ file: supervisorFile, node: ownNode });
    this.#logStore = options.logsFolder === undefined ? undefined : new LogStore(options.logsFolder);
    this.#isolation = new Isolation({
      setting: () => settings.isolation ?? 'off',
      supervisor: this.#supervisor,
      temporaryFolder: () => this.#makeTemporaryFolder(),
      onNotice: (notice) => {
        this.#notice(notice);
      },
    });
    this.metrics = new Metrics(() => options.onMetrics?.());
    this.concurrency = new Concurrency(
      options.accountConcurrency ?? defaultAccountConcurrency,
      (name) => this.reservedConcurrency(name),
      this.metrics,
    );
    this.asynchronous = this.#newAsynchronousInvocations();
  }

  /** The runtime families that can be run, such as `nodejs`. */
  get runtimeFamilies(): readonly string[] {
    return this.#runtimes.map((runtime) => runtime.family);
  }

  /** Adds or replaces a function. Environments of a configuration that differs become stale. */
  deploy(configuration: FunctionConfiguration): void {
    this.#functions.deploy(configuration);
    this.provisionedConcurrency.deployed(configuration);
  }

  remove(functionName: string): void {
    this.#functions.remove(functionName);
  }

  functionNames(): string[] {
    return [...new Set([...(this.#options.functionNames?.() ?? []), ...this.#functions.names])];
  }

  /** What is deployed under a name, or open as a variant of it. */
  configuration(functionName: string, qualifier?: string): FunctionConfiguration | undefined {
    return this.#functions.find(functionName, qualifier)?.configuration;
  }

  versions(functionName: string): FunctionVersions | undefined {
    return this.#functions.versions(functionName);
  }

  reservedConcurrency(functionName: string): number | undefined {
    const configuration = this.#functions.versions(functionName)?.latest.configuration;
    return configuration && this.settings.reservedConcurrency(configuration);
  }

  /**
   * Throws a UserError where there is no such function or its runtime cannot be run, {@link Throttled} where there is
   * no concurrency for it, {@link RecursiveInvocation} where it runs in a loop.
   */
  invoke(functionName: string, request: InvocationRequest): PendingInvocation {
    const pool = this.#functions.find(functionName, request.qualifier);
    if (pool === undefined) throw functionNotFound(functionName);
    this.#runtimeOf(pool.configuration);
    this.#refuseLoop(pool.configuration, request);
    // Of what is debugged one runs at a time, whatever is reserved.
    if (this.#functions.isVariant(pool)) return pool.invoke(request);
    this.concurrency.enter(functionName, this.#functions.deployedNames);
    const invocation = pool.invoke(request);
    invocation.onAnswer(() => {
      this.concurrency.leave(functionName);
    });
    return invocation;
  }

  /**
   * Makes an immutable version of what `$LATEST` is now, in a folder of its own, and answers its configuration; the
   * last one's where nothing has changed since.
   */
  publish(functionName: string): Promise<FunctionConfiguration | undefined> {
    return this.#functions.publish(functionName);
  }

  /**
   * Puts a configuration in front of the deployed function. With hooks, one environment at a time, under a debugger.
   * Throws a UserError where its runtime cannot be run.
   */
  openVariant(configuration: FunctionConfiguration, hooks?: DebugHooks): Variant {
    this.#runtimeOf(configuration);
    return this.#functions.openVariant(configuration, hooks);
  }

  /** Code changed: environments of these functions take no further event. */
  markStale(isConcerned: (configuration: FunctionConfiguration) => boolean): void {
    this.#layers.forget();
    for (const pool of this.#functions.pools) {
      if (isConcerned(pool.configuration)) pool.markStale();
    }
  }

  /** Serves the Lambda API on 127.0.0.1. Rejects where the port is taken. */
  async serve(options: { readonly port?: number } = {}): Promise<Endpoint> {
    this.asynchronous.resume();
    const server = await serveLambdaApi(this, this.credentials, options.port ?? 0);
    this.#servers.push(server);
    const endpoint = `http://${server.address}`;
    this.#access.lambdaEndpoint = endpoint;
    return { endpoint, credentials: this.credentials };
  }

  prepare(functionName: string): Promise<unknown> | undefined {
    return this.#options.prepare?.(functionName);
  }

  /** A folder that is removed when the emulator's process ends, however that ends. */
  newTemporaryFolder(): string {
    return this.#supervisor.temporaryFolder();
  }

  /** Resolves when all that was logged so far is in the folder for log streams. */
  async flushLogs(): Promise<void> {
    await this.#logStore?.flush();
  }

  /** Ends everything. No process is left when it resolves. */
  async dispose(): Promise<void> {
    this.asynchronous.stop();
    await this.#functions.close();
    await Promise.all(this.#servers.map((server) => server.close()));
    await this.#supervisor.close();
    await this.flushLogs();
  }

  #refuseLoop(configuration: FunctionConfiguration, { traceId }: InvocationRequest): void {
    const { functionName, functionArn } = configuration;
    if (!isInLoop(traceId, functionArn) || this.settings.recursiveLoop(configuration) === 'Allow') return;
    this.#notice(loopNotice(functionName));
    throw new RecursiveInvocation();
  }

  #newAsynchronousInvocations(): AsynchronousInvocations {
    return new AsynchronousInvocations({
      folder: this.#options.eventsFolder,
      invoke: async (functionName, request) => {
        await this.prepare(functionName);
        return this.invoke(functionName, request);
      },
      configuration: (functionName, qualifier) => this.configuration(functionName, qualifier),
      eventInvokeConfiguration: (functionName, qualifier) => {
        const configuration = this.configuration(functionName, qualifier);
        return (configuration && this.settings.eventInvoke(configuration, qualifier)) ?? {};
      },
      isWithoutConcurrency: (functionName) => this.reservedConcurrency(functionName) === 0,
      onDelivery: (delivery) => {
        void this.#deliver(delivery);
      },
      onWaiting: () => this.#options.onWaiting?.(),
    });
  }

  /** To a function of ours as its event; what else there is takes it from the listener. */
  async #deliver(delivery: Delivery): Promise<void> {
    const [, functionName = '', qualifier] = /:function:([\w-]+)(?::(.+))?$/.exec(delivery.target) ?? [];
    await this.prepare(functionName);
    if (this.#functions.versions(functionName))
      this.asynchronous.accept(functionName, {
        payload: Buffer.from(delivery.body),
        traceId: delivery.traceHeader,
        ...(qualifier !== undefined && { qualifier }),
      });
    this.#options.onDelivery?.(delivery);
  }

  #newPool(configuration: FunctionConfiguration, hooks: DebugHooks | undefined): EnvironmentPool {
    return new EnvironmentPool(configuration, {
      runtime: () => this.#runtimeOf(configuration),
      hooks,
      maxEnvironments: hooks === undefined ? (this.#options.maxEnvironments ?? defaultMaxEnvironments) : 1,
      shared: {
        supervisor: this.#supervisor,
        credentials: this.#access,
        temporaryFolder: () => this.#makeTemporaryFolder(),
        logStore: this.#logStore,
        isolation: this.#isolation,
        freezesWhenIdle: () => this.#options.settings.freezeBetweenInvocations === true,
        onLog: (line) => {
          this.metrics.logged(line);
          this.#options.onLog(line);
        },
      },
      layers: this.#layers,
      onNotice: (notice) => {
        this.#notice(notice);
      },
      onReport: (reported, report) => {
        this.metrics.reported(reported, report);
      },
    });
  }

  #runtimeOf(configuration: FunctionConfiguration): Runtime {
    const runtime = this.#runtimes.find(({ family }) => configuration.runtime.startsWith(family));
    if (runtime !== undefined) return runtime;
    throw runtimeNotSupported(configuration.functionName, configuration.runtime, this.runtimeFamilies);
  }

  /** Failures are said whenever they come; what merely differs, once. */
  #notice(notice: Notice): void {
    if (notice.severity !== 'error' && this.#saidNotices.has(notice.key)) return;
    this.#saidNotices.add(notice.key);
    this.#options.onNotice(notice);
  }

  #makeTemporaryFolder(): string {
    this.#temporaryFolder ??= this.#supervisor.temporaryFolder();
    return this.#temporaryFolder;
  }
}
