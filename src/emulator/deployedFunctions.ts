import { cp } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { uuidOf } from '../shared/uuidOf.ts';
import type { CodePackages } from './codePackage.ts';
import type { DebugHooks } from './debugHooks.ts';
import type { EnvironmentPool } from './environmentPool.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import { FunctionVersions } from './functionVersions.ts';
import { publishedVersion } from './publishedVersion.ts';
import type { Invocation, InvocationRequest } from './invocation.ts';

/** A function as one session wants it; until it is closed every invocation of the function goes to it. */
export interface Variant {
  invoke(request: InvocationRequest): Invocation;
  /** A debugger holds an environment, or lets it go. */
  setPaused(environmentId: string, isPaused: boolean): void;
  /** Ends the environments, whatever they do. */
  close(): Promise<void>;
}

export interface DeployedFunctionsOptions {
  readonly codePackages: CodePackages;
  newPool(configuration: FunctionConfiguration, hooks: DebugHooks | undefined): EnvironmentPool;
  /** Absolute path of a folder, not made yet, for the code of a published version. */
  versionFolder(functionName: string, version: string): string;
}

/** Which functions there are, and which environments an invocation of one goes to. */
export class DeployedFunctions {
  readonly #options: DeployedFunctionsOptions;
  readonly #functions = new Map<string, FunctionVersions>();
  /** The last one opened has a function's invocations. */
  readonly #variants: EnvironmentPool[] = [];

  constructor(options: DeployedFunctionsOptions) {
    this.#options = options;
  }

  /** Also those that are open as a variant only. */
  get names(): string[] {
    const variants = this.#variants.map((pool) => pool.configuration.functionName);
    return [...new Set([...this.#functions.keys(), ...variants])];
  }

  get deployedNames(): Iterable<string> {
    return this.#functions.keys();
  }

  get pools(): EnvironmentPool[] {
    return [...[...this.#functions.values()].flatMap(({ pools }) => pools), ...this.#variants];
  }

  versions(functionName: string): FunctionVersions | undefined {
    return this.#functions.get(functionName);
  }

  /** Adds or replaces a function. Environments of a configuration that differs become stale. */
  deploy(configuration: FunctionConfiguration): void {
    const pool = this.#functions.get(configuration.functionName)?.latest;
    if (pool !== undefined && isDeepStrictEqual(pool.configuration, configuration)) return;
    if (pool?.configuration.runtime === configuration.runtime) {
      pool.configure(configuration);
    } else {
      this.remove(configuration.functionName);
      const latest = this.#options.newPool(configuration, undefined);
      this.#functions.set(configuration.functionName, new FunctionVersions(latest));
    }
    this.#publishAsTemplateSays(configuration);
  }

  remove(functionName: string): void {
    for (const pool of this.#functions.get(functionName)?.pools ?? []) void pool.close();
    this.#functions.delete(functionName);
  }

  find(functionName: string, qualifier: string | undefined): EnvironmentPool | undefined {
    const found = this.#functions.get(functionName)?.find(qualifier, Math.random());
    if (found !== undefined && found.configuration.version !== '$LATEST') return found;
    const variant = this.#variants.findLast((pool) => pool.configuration.functionName === functionName);
    return found || qualifier === undefined || qualifier === '$LATEST' ? (variant ?? found) : undefined;
  }

  isVariant(pool: EnvironmentPool): boolean {
    return this.#variants.includes(pool);
  }

  /**
   * Makes an immutable version of what `$LATEST` is now, in a folder of its own, and answers its configuration; the
   * last one's where nothing has changed since.
   */
  async publish(functionName: string): Promise<FunctionConfiguration | undefined> {
    const versions = this.#functions.get(functionName);
    if (versions === undefined) return undefined;
    const { configuration } = versions.latest;
    const last = versions.configurations.at(-1);
    if (
      last !== undefined &&
      last !== configuration &&
      (await this.#options.codePackages.areSame(last, configuration))
    )
      return last;
    const version = versions.nextVersion;
    const taskRoot = this.#options.versionFolder(functionName, version);
    await cp(configuration.taskRoot, taskRoot, { recursive: true });
    const published = { ...configuration, version, taskRoot };
    versions.publish(this.#options.newPool(published, undefined));
    return published;
  }

  /** The version that a template publishes follows the code; its aliases are set once. */
  #publishAsTemplateSays(configuration: FunctionConfiguration): void {
    const { published, functionName } = configuration;
    const versions = this.#functions.get(functionName);
    if (versions === undefined || published === undefined) return;
    const version = { ...configuration, version: publishedVersion };
    const pool = versions.find(publishedVersion, 1);
    if (pool !== undefined) pool.configure(version);
    else versions.publish(this.#options.newPool(version, undefined));
    for (const { name, isLatest } of published.aliases) {
      if (versions.alias(name) !== undefined) continue;
      const functionVersion = isLatest ? '$LATEST' : publishedVersion;
      const revisionId = uuidOf(`${configuration.functionArn}:${name}`);
      versions.setAlias({ name, functionVersion, description: '', additionalVersionWeights: {}, revisionId });
    }
  }

  /** Puts a configuration in front of the deployed function. With hooks, one environment at a time, under a debugger. */
  openVariant(configuration: FunctionConfiguration, hooks: DebugHooks | undefined): Variant {
    const pool = this.#options.newPool(configuration, hooks);
    this.#variants.push(pool);
    return {
      invoke: (request) => pool.invoke(request),
      setPaused: (environmentId, isPaused) => {
        pool.setPaused(environmentId, isPaused);
      },
      close: async () => {
        const index = this.#variants.indexOf(pool);
        if (index !== -1) this.#variants.splice(index, 1);
        await pool.close();
      },
    };
  }

  /** Ends every environment. */
  async close(): Promise<void> {
    const { pools } = this;
    this.#functions.clear();
    this.#variants.length = 0;
    await Promise.all(pools.map((pool) => pool.close()));
  }
}
