import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { FunctionVersions } from './functionVersions.ts';
import type { ProvisioningStatus } from './provisionedEnvironments.ts';
import { publishedVersion } from './publishedVersion.ts';

export interface ProvisionedConcurrencyConfiguration {
  /** A version or an alias. */
  readonly qualifier: string;
  readonly requested: number;
  readonly lastModified: Date;
}

/** How far a configuration has come. */
export interface Provisioning extends ProvisionedConcurrencyConfiguration {
  readonly allocated: number;
  readonly status: ProvisioningStatus;
}

/** Which versions and aliases have environments ready before events come, by template or by the Lambda API. */
export class ProvisionedConcurrency {
  readonly #versionsOf: (functionName: string) => FunctionVersions | undefined;
  /** By function, then by qualifier; `none`: a client took away what the template sets. */
  readonly #configurations = new Map<string, Map<string, ProvisionedConcurrencyConfiguration | 'none'>>();

  constructor(versionsOf: (functionName: string) => FunctionVersions | undefined) {
    this.#versionsOf = versionsOf;
  }

  /** In the order in which they were set. */
  all(functionName: string): Provisioning[] {
    return [...(this.#configurations.get(functionName)?.values() ?? [])].flatMap((each) =>
      each === 'none' ? [] : [this.#provisioning(functionName, each)],
    );
  }

  get(functionName: string, qualifier: string): Provisioning | undefined {
    return this.all(functionName).find((each) => each.qualifier === qualifier);
  }

  set(functionName: string, qualifier: string, requested: number): void {
    this.#of(functionName).set(qualifier, { qualifier, requested, lastModified: new Date() });
    this.apply(functionName);
  }

  delete(functionName: string, qualifier: string): void {
    this.#of(functionName).set(qualifier, 'none');
    this.apply(functionName);
  }

  /** Sets what the template says and no client has changed. */
  deployed({ functionName, published }: FunctionConfiguration): void {
    if (published === undefined) return;
    const wanted = published.aliases.map(({ name, provisionedConcurrency }) => [
      name,
      provisionedConcurrency,
    ]);
    for (const [qualifier, requested] of [[publishedVersion, published.provisionedConcurrency], ...wanted])
      if (
        typeof qualifier === 'string' &&
        typeof requested === 'number' &&
        !this.#of(functionName).has(qualifier)
      )
        this.#of(functionName).set(qualifier, { qualifier, requested, lastModified: new Date() });
    this.apply(functionName);
  }

  /** Has each version keep as many environments ready as those that lead to it want. */
  apply(functionName: string): void {
    const versions = this.#versionsOf(functionName);
    for (const pool of versions?.pools ?? []) {
      const { version } = pool.configuration;
      const leading = this.all(functionName).filter(
        ({ qualifier }) => versions?.resolve(qualifier) === version,
      );
      pool.provision(leading.reduce((sum, { requested }) => sum + requested, 0));
    }
  }

  #provisioning(functionName: string, configuration: ProvisionedConcurrencyConfiguration): Provisioning {
    const pool = this.#versionsOf(functionName)?.find(configuration.qualifier, 1);
    const { count, status } = pool?.provisioned ?? { count: 0, status: 'FAILED' as const };
    const { requested } = configuration;
    return {
      ...configuration,
      status,
      allocated: status === 'READY' ? requested : Math.min(count, requested),
    };
  }

  #of(functionName: string): Map<string, ProvisionedConcurrencyConfiguration | 'none'> {
    const known =
      this.#configurations.get(functionName) ?? new Map<string, ProvisionedConcurrencyConfiguration>();
    this.#configurations.set(functionName, known);
    return known;
  }
}
