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
    if (qualifier === undefined || qualifier === '$LATEST') return this.latest;
    const alias = this.#aliases.get(qualifier);
    return this.#published.get(alias ? versionOf(alias, draw) : qualifier);
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
