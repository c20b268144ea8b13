import type { EnvironmentPool } from './environmentPool.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';

/** A name for a version, or for two of them by turns. https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html */
export interface Alias {
  readonly name: string;
  readonly functionVersion: string;
  readonly description: string;
  /** The part, from 0 to 1, of the invocations that another version gets. */
  readonly additionalVersionWeights: Readonly<Record<string, number>>;
  /** Changes with every change. */
  readonly revisionId: string;
}

/** `$LATEST`, the published versions and the aliases of one function. */
export class FunctionVersions {
  readonly latest: EnvironmentPool;
  readonly #published = new Map<string, EnvironmentPool>();
  readonly #aliases = new Map<string, Alias>();

  constructor(latest: EnvironmentPool) {
    this.latest = latest;
  }

  get aliases(): readonly Alias[] {
    return [...this.#aliases.values()];
  }

  /** Oldest first, after `$LATEST`. */
  get configurations(): readonly FunctionConfiguration[] {
    return [this.latest, ...this.#published.values()].map((pool) => pool.configuration);
  }

  get pools(): readonly EnvironmentPool[] {
    return [this.latest, ...this.#published.values()];
  }

  get nextVersion(): string {
    return String(this.#published.size + 1);
  }

  /** The version that a version or an alias leads to, mainly; undefined where there is none such. */
  resolve(qualifier: string): string | undefined {
    const version = this.#aliases.get(qualifier)?.functionVersion ?? qualifier;
    return version === '$LATEST' || this.#published.has(version) ? version : undefined;
  }

  publish(pool: EnvironmentPool): void {
    this.#published.set(pool.configuration.version, pool);
  }

  alias(name: string): Alias | undefined {
    return this.#aliases.get(name);
  }

  setAlias(alias: Alias): void {
    this.#aliases.set(alias.name, alias);
  }

  deleteAlias(name: string): void {
    this.#aliases.delete(name);
  }

  /** What an invocation of a version or an alias goes to; `draw`, from 0 to 1, decides between an alias's versions. */
  find(qualifier: string | undefined, draw: number): EnvironmentPool | undefined {
    const alias = qualifier === undefined ? undefined : this.#aliases.get(qualifier);
    const version = alias ? versionOf(alias, draw) : (qualifier ?? '$LATEST');
    return version === '$LATEST' ? this.latest : this.#published.get(version);
  }
}

function versionOf({ functionVersion, additionalVersionWeights }: Alias, draw: number): string {
  let below = 0;
  for (const [version, weight] of Object.entries(additionalVersionWeights)) {
    below += weight;
    if (draw < below) return version;
  }
  return functionVersion;
}
