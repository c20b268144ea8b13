import { join, sep } from 'node:path';
import type { Application } from '../application/application.ts';
import { Bundler } from '../application/build/bundler.ts';
import { CodeFolders } from '../application/code/codeFolders.ts';
import { functionConfigurationOf, type ConfiguredFunction } from '../application/functionConfiguration.ts';
import {
  prepareFunction,
  type PreparationTools,
  type PreparedFunction,
} from '../application/prepareFunction.ts';
import { RuntimePackages } from '../application/runtimePackages.ts';
import { isSamconfig } from '../application/samconfig.ts';
import type { Debuggee } from '../debugAdapter/debuggee.ts';
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
import { Applications, type FunctionOfTemplate } from './applications.ts';
import { AsynchronousEvents, type EventsOfFunction } from './asynchronousEvents.ts';
import { Claims } from './claims.ts';
import { deliveryLine } from './deliveryLine.ts';
import { keptFolder } from './keptFolder.ts';
import { LocalDebuggee } from './localDebuggee.ts';
import type { LocalLambdaOptions, LocalLambdaSettings, MetricsOfFunction } from './localLambdaOptions.ts';
import { LogListeners } from './logListeners.ts';
import { metricRows } from './metricRows.ts';
import { withOwnPaths } from './ownPaths.ts';
import { Paced } from './paced.ts';
import { storedLogOf } from './storedLog.ts';

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
  readonly #metricsNews: Paced;
  readonly #events = new AsynchronousEvents();
  readonly #eventsNews: Paced;
  #served: Promise<Endpoint> | undefined;
  readonly #logListeners = new LogListeners();

  constructor(options: LocalLambdaOptions) {
    const { cacheFolder, distFolder, settings } = options;
    const bootstrapFolder = join(distFolder, 'runtimes');
    this.#options = options;
    this.#prices = settings.prices ?? usualPrices;
    this.#settings = { ...settings };
    this.#applications = new Applications(settings.region);
    this.#bundler = new Bundler(cacheFolder, join(distFolder, 'esbuild-wasm', 'lib', 'main.js'));
    this.#runtimePackages = new RuntimePackages(cacheFolder);
    this.#metricsNews = new Paced(metricsIntervalMs, () => options.onMetrics?.(this.metrics()));
    this.#eventsNews = new Paced(eventsIntervalMs, () => options.onEvents?.(this.#eventsOfFunctions()));
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
        this.#metricsNews.soon();
      },
      onDelivery: (delivery) => {
        const { environment = {} } = this.emulator.configuration(delivery.functionName) ?? {};
        this.#log(deliveryLine(delivery, environment));
        this.#events.add(delivery, Date.now());
        this.#eventsNews.soon();
      },
      onWaiting: () => {
        this.#eventsNews.soon();
      },
    });
    this.temporaryFolder = this.emulator.newTemporaryFolder();
    this.#tools = {
      bundler: this.#bundler,
      codeFolders: new CodeFolders({ cacheFolder, temporaryFolder: this.temporaryFolder, bootstrapFolder }),
      runtimePackages: this.#runtimePackages,
    };
    this.debuggee = new LocalDebuggee({
      bootstrapFolder,
      emulator: this.emulator,
      applications: this.#applications,
      claims: this.#claims,
      logListeners: this.#logListeners,
      prepare: (...configured) => this.#prepareServed(...configured),
      onNotice: options.onNotice.bind(options),
    });
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
    return this.#applications.factsOfEach((functionName) => {
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
    this.#metricsNews.close();
    this.#eventsNews.close();
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
    const prepared = await this.#prepareServed(application, logicalId, configured);
    this.#deployed.set(functionName, { application, logicalId, prepared });
    this.emulator.deploy(prepared.configuration);
    for (const message of configured.notices) this.#sayOnce(message);
    return functionName;
  }

  /** Functions are told where the Lambda API is served. */
  async #prepareServed(
    application: Application,
    logicalId: string,
    configured: ConfiguredFunction,
  ): Promise<PreparedFunction> {
    await this.serve();
    return await prepareFunction(application, logicalId, configured, this.#tools);
  }

  #sayOnce(message: string): void {
    if (this.#said.has(message)) return;
    this.#said.add(message);
    this.#options.onNotice({ key: message, severity: 'information', message });
  }

  #eventsOfFunctions(): (FunctionOfTemplate & EventsOfFunction)[] {
    const { waiting, nowMs } = this.emulator.asynchronous;
    return this.#applications.factsOfEach((name) => this.#events.of(name, waiting, nowMs));
  }

  #log(said: LogLine): void {
    const line = withOwnPaths(said);
    this.#options.onLog(line);
    this.#logListeners.tell(line);
  }
}
