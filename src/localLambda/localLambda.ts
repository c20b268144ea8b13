import { basename, join, sep } from 'node:path';
import type { Application } from '../application/application.ts';
import { Bundler } from '../application/build/bundler.ts';
import { CodeFolders } from '../application/code/codeFolders.ts';
import { functionConfigurationOf } from '../application/functionConfiguration.ts';
import {
  prepareFunction,
  type PreparationTools,
  type PreparedFunction,
} from '../application/prepareFunction.ts';
import { RuntimePackages } from '../application/runtimePackages.ts';
import type { Debuggee, LoadedFunction } from '../debugAdapter/debuggee.ts';
import { sweepEvents } from '../emulator/asynchronous/sweepEvents.ts';
import { Emulator, type Endpoint } from '../emulator/emulator.ts';
import type {
  InvocationReport,
  InvocationRequest,
  InvocationResult,
  LogLine,
} from '../emulator/invocation.ts';
import { usualPrices, type Prices } from '../emulator/metrics/cost.ts';
import type { StoredLogEvent } from '../emulator/logStreams/logReader.ts';
import { sweepLogs } from '../emulator/logStreams/sweepLogs.ts';
import type { Notice } from '../emulator/notice.ts';
import type { LaunchAttributes } from '../protocol/debugSession.ts';
import { UserError } from '../shared/userError.ts';
import { Applications } from './applications.ts';
import { AsynchronousEvents, type EventsOfFunction } from './asynchronousEvents.ts';
import { Claims } from './claims.ts';
import { deliveryLine } from './deliveryLine.ts';
import { keptFolder } from './keptFolder.ts';
import { metricRows, type MetricRow } from './metricRows.ts';
import { storedLogOf } from './storedLog.ts';
import { withOwnPaths } from './ownPaths.ts';

export interface LocalLambdaSettings {
  readonly region: string;
  /** Empty: find one that matches each function's runtime. */
  readonly nodeExecutable: string;
  /** The same for Python. */
  readonly pythonExecutable: string;
  readonly isolation: 'auto' | 'off';
  readonly freezeBetweenInvocations: boolean;
  /** Absent: what AWS asks for usually. */
  readonly prices?: Prices;
}

export interface LocalLambdaOptions {
  readonly cacheFolder: string;
  /** Whose functions these are: a workspace folder or a template. Events nobody waited for are found again by it. */
  readonly owner: string;
  /** Where our bundles and the runtime interface clients lie. */
  readonly distFolder: string;
  readonly settings: LocalLambdaSettings;
  onLog(line: LogLine): void;
  onNotice(notice: Notice): void;
  /** Metrics changed, at most once a second. */
  onMetrics?(metrics: readonly MetricsOfFunction[]): void;
  /** Events that nobody waits for were sent on, or wait for another attempt, or do so no more. */
  onEvents?(events: readonly (FunctionOfTemplate & EventsOfFunction)[]): void;
}

/** A function by its place. */
interface FunctionOfTemplate {
  readonly template: string;
  /** Logical ID. */
  readonly function: string;
}

export interface MetricsOfFunction extends FunctionOfTemplate {
  readonly rows: readonly MetricRow[];
}

const metricsIntervalMs = 1000;
const eventsIntervalMs = 100;
/** When whoever started it has long had the first answer. */
const sweepDelayMs = 10_000;

/** A function as it was last made ready, and whose it is. */
interface Deployed {
  readonly application: Application;
  readonly logicalId: string;
  readonly prepared: PreparedFunction;
}

/**
 * The local Lambda: one emulator for all templates of a workspace folder, and what gets their functions ready for it.
 * In: templates, changed files, invocations. Out: results, log lines, notices.
 */
export class LocalLambda {
  readonly emulator: Emulator;
  readonly debuggee: Debuggee;
  /** For sockets; removed at the end, whatever ends this process. */
  readonly temporaryFolder: string;
  readonly #options: LocalLambdaOptions;
  readonly #applications: Applications;
  readonly #bundler: Bundler;
  readonly #tools: PreparationTools;
  readonly #runtimePackages: RuntimePackages;
  /** The same object for all that ask it. */
  readonly #settings: LocalLambdaSettings;
  readonly #claims = new Claims();
  readonly #deployed = new Map<string, Deployed>();
  readonly #said = new Set<string>();
  #prices: Prices;
  #metricsTimer: NodeJS.Timeout | undefined;
  readonly #events = new AsynchronousEvents();
  #eventsTimer: NodeJS.Timeout | undefined;
  #served: Promise<Endpoint> | undefined;
  readonly #logListeners = new Map<string, Set<(line: LogLine) => void>>();

  constructor(options: LocalLambdaOptions) {
    const { cacheFolder, distFolder, settings } = options;
    const bootstrapFolder = join(distFolder, 'runtimes');
    this.#options = options;
    this.#prices = settings.prices ?? usualPrices;
    this.#settings = { ...settings };
    this.#applications = new Applications(settings.region);
    this.#bundler = new Bundler(cacheFolder, join(distFolder, 'esbuild-wasm', 'lib', 'main.js'));
    this.#runtimePackages = new RuntimePackages(cacheFolder);
    const eventsFolder = keptFolder(cacheFolder, 'events', options.owner);
    sweepEvents(join(cacheFolder, 'events'), eventsFolder, Date.now());
    setTimeout(() => void sweepLogs(join(cacheFolder, 'logs'), Date.now()), sweepDelayMs).unref();
    this.emulator = new Emulator({
      bootstrapFolder,
      supervisorFile: join(distFolder, 'supervisor.js'),
      ownNode: { executable: process.execPath, isElectron: process.versions['electron'] !== undefined },
      settings: this.#settings,
      eventsFolder,
      logsFolder: keptFolder(cacheFolder, 'logs', options.owner),
      prepare: (functionName) => this.#prepare(functionName),
      functionNames: () => this.functionNames(),
      onLog: (line) => {
        this.#log(line);
      },
      onNotice: (notice) => {
        options.onNotice(notice);
      },
      onMetrics: () => {
        this.#metricsChanged();
      },
      onDelivery: (delivery) => {
        const { environment = {} } = this.emulator.configuration(delivery.functionName) ?? {};
        this.#log(deliveryLine(delivery, environment));
        this.#events.add(delivery);
        this.#eventsChanged();
      },
      onWaiting: () => {
        this.#eventsChanged();
      },
    });
    this.temporaryFolder = this.emulator.newTemporaryFolder();
    this.#tools = {
      bundler: this.#bundler,
      codeFolders: new CodeFolders({ cacheFolder, temporaryFolder: this.temporaryFolder, bootstrapFolder }),
      runtimePackages: this.#runtimePackages,
    };
    this.debuggee = this.#newDebuggee(bootstrapFolder);
  }

  /** Once: functions reach their neighbours there, whether anybody else does or not. Rejects where the port is taken. */
  serve(options: { readonly port?: number } = {}): Promise<Endpoint> {
    this.#served ??= this.emulator.serve(options);
    return this.#served;
  }

  setTemplates(templates: readonly string[]): void {
    this.#applications.templates = templates;
    this.#deployed.clear();
  }

  setSettings(settings: LocalLambdaSettings): void {
    this.#prices = settings.prices ?? usualPrices;
    this.#applications.region = settings.region;
    this.#applications.forget();
    Object.assign(this.#settings, settings);
    this.#deployed.clear();
    this.emulator.markStale(() => true);
  }

  /** What runs the code in these files becomes stale: the next invocation is a cold start on the new code. */
  filesChanged(paths: readonly string[]): void {
    const touches = (folder: string): boolean => paths.some((path) => path.startsWith(folder + sep));
    for (const [functionName, { prepared, application }] of this.#deployed) {
      const isSource = prepared.inputs.some((input) => paths.includes(input) || touches(input));
      const isTemplate = paths.includes(application.templatePath) || paths.some(isSamconfig);
      if (isSource || isTemplate) this.#deployed.delete(functionName);
    }
    if (paths.some(isSamconfig)) this.#applications.forget();
    this.emulator.markStale(({ taskRoot, layers }) => [taskRoot, ...layers].some(touches));
  }

  /** The names of all functions. */
  functionNames(): string[] {
    return this.#applications
      .all()
      .flatMap((application) => application.functions.map((each) => each.functionName));
  }

  /** For people: the logical ID of a function of ours, else the name as it is. */
  logicalIdOf(functionName: string): string {
    return this.#deployed.get(functionName)?.logicalId ?? functionName;
  }

  /** Of the functions of ours that ran, by template. */
  metrics(): MetricsOfFunction[] {
    const byName = new Map(this.emulator.metrics.entries());
    return this.#ofEachFunction((functionName) => {
      const metrics = byName.get(functionName);
      return metrics && { rows: metricRows(metrics, this.#prices) };
    });
  }

  /** Events that wait for their next attempt are tried now. */
  skipWaiting(): void {
    this.emulator.asynchronous.skipWaiting();
  }

  /** Throws a UserError where the function cannot run; a function that fails is a result. */
  async invoke(
    template: string,
    logicalId: string,
    request: InvocationRequest,
  ): Promise<{ readonly result: InvocationResult; readonly report: InvocationReport }> {
    const application = this.#applications.get(template);
    const functionName = await this.#deploy(application, logicalId);
    await this.#claims.released(functionName);
    const invocation = this.emulator.invoke(functionName, request);
    return { result: await invocation.result, report: await invocation.report };
  }

  /** What a function logged in this run and former ones; throws a UserError where there is no such function. */
  async storedLog(template: string, logicalId: string): Promise<StoredLogEvent[]> {
    await this.emulator.flushLogs();
    const { cacheFolder, owner } = this.#options;
    const reader = storedLogOf(this.#applications.get(template), logicalId, cacheFolder, owner);
    return await reader.next();
  }

  async installRuntimePackages(packages: readonly string[]): Promise<void> {
    await this.#runtimePackages.install(packages);
    this.#deployed.clear();
    this.emulator.markStale(() => true);
  }

  /** Ends every process; resolves when they are gone. */
  async dispose(): Promise<void> {
    await Promise.all([this.emulator.dispose(), this.#bundler.dispose()]);
    clearTimeout(this.#metricsTimer);
    clearTimeout(this.#eventsTimer);
  }

  /** Gets a function ready for the Lambda API: nothing to wait for when it is, undefined when there is no such one. */
  #prepare(functionName: string): Promise<unknown> | undefined {
    const claimed = this.#claims.released(functionName);
    if (claimed) return claimed.then(() => this.#prepare(functionName));
    if (this.#deployed.has(functionName)) return undefined;
    for (const application of this.#applications.all()) {
      const found = application.functions.find((each) => each.functionName === functionName);
      if (found) return this.#deploy(application, found.logicalId);
    }
    return undefined;
  }

  async #deploy(application: Application, logicalId: string): Promise<string> {
    const configured = functionConfigurationOf(application, logicalId);
    const { functionName } = configured.configuration;
    const known = this.#deployed.get(functionName);
    if (known?.application === application) return functionName;
    await this.serve();
    const prepared = await prepareFunction(application, logicalId, configured, this.#tools);
    this.#deployed.set(functionName, { application, logicalId, prepared });
    this.emulator.deploy(prepared.configuration);
    for (const message of configured.notices) this.#sayOnce(message);
    return functionName;
  }

  #sayOnce(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#options.onNotice({ key: message, severity: 'information', message });
  }

  /** What there is to say of functions, with their places. */
  #ofEachFunction<Facts extends object>(
    factsOf: (functionName: string) => Facts | undefined,
  ): (FunctionOfTemplate & Facts)[] {
    return this.#applications.all().flatMap(({ templatePath, functions }) =>
      functions.flatMap(({ functionName, logicalId }) => {
        const facts = factsOf(functionName);
        return facts ? [{ template: templatePath, function: logicalId, ...facts }] : [];
      }),
    );
  }

  #eventsChanged(): void {
    this.#eventsTimer ??= setTimeout(() => {
      this.#eventsTimer = undefined;
      const { waiting, nowMs } = this.emulator.asynchronous;
      this.#options.onEvents?.(this.#ofEachFunction((name) => this.#events.of(name, waiting, nowMs)));
    }, eventsIntervalMs);
  }

  #metricsChanged(): void {
    this.#metricsTimer ??= setTimeout(() => {
      this.#metricsTimer = undefined;
      this.#options.onMetrics?.(this.metrics());
    }, metricsIntervalMs);
  }

  #log(said: LogLine): void {
    const line = withOwnPaths(said);
    this.#options.onLog(line);
    for (const listener of this.#logListeners.get(line.functionName) ?? []) listener(line);
  }

  #newDebuggee(bootstrapFolder: string): Debuggee {
    return {
      bootstrapFolder,
      load: (attributes) => Promise.resolve(this.#load(attributes)),
      claim: (functionName) => this.#claims.take(functionName),
      openVariant: (configuration, hooks) => this.emulator.openVariant(configuration, hooks),
      onLog: (functionName, listener) => {
        const listeners = this.#logListeners.get(functionName) ?? new Set();
        this.#logListeners.set(functionName, listeners.add(listener));
        return () => listeners.delete(listener);
      },
      report: (error) => {
        const message = error instanceof Error ? error.message : String(error);
        const remedy = error instanceof UserError ? error.remedy : undefined;
        this.#options.onNotice({ key: message, severity: 'error', message, ...(remedy && { remedy }) });
      },
    };
  }

  #load({ template, function: logicalId, ...overrides }: LaunchAttributes): LoadedFunction {
    const application = this.#applications.get(template);
    const configured = functionConfigurationOf(application, logicalId, overrides);
    const { configuration, notices } = configured;
    return {
      logicalId,
      functionName: configuration.functionName,
      applicationFolder: application.folder,
      runtime: configuration.runtime,
      notices,
      build: async () => {
        await this.serve();
        const prepared = await prepareFunction(application, logicalId, configured, this.#tools);
        return prepared.configuration;
      },
    };
  }
}

function isSamconfig(path: string): boolean {
  return /^samconfig\.(toml|ya?ml)$/.test(basename(path));
}
