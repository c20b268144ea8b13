import type { EventInvokeConfiguration } from './asynchronous/eventInvokeConfiguration.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { RecursiveLoop } from './recursion.ts';

/** An event invoke configuration, and when it was set. */
export interface SetEventInvokeConfiguration extends EventInvokeConfiguration {
  readonly lastModified: Date;
}

/**
 * What clients of the Lambda API set on functions; it wins over the configuration they are deployed with, until this
 * process ends.
 */
export class FunctionSettings {
  /** `none`: a client took the reservation away. */
  readonly #reserved = new Map<string, number | 'none'>();
  readonly #eventInvoke = new Map<string, SetEventInvokeConfiguration | 'none'>();
  readonly #recursiveLoop = new Map<string, RecursiveLoop>();

  reservedConcurrency(configuration: FunctionConfiguration): number | undefined {
    const set = this.#reserved.get(configuration.functionName);
    return set === 'none' ? undefined : (set ?? configuration.reservedConcurrency);
  }

  setReservedConcurrency(functionName: string, reserved: number | undefined): void {
    this.#reserved.set(functionName, reserved ?? 'none');
  }

  /** Of `$LATEST` where no qualifier is named. */
  eventInvoke(
    configuration: FunctionConfiguration,
    qualifier = '$LATEST',
  ): SetEventInvokeConfiguration | undefined {
    const set = this.#eventInvoke.get(`${configuration.functionName}:${qualifier}`);
    if (set === 'none') return undefined;
    const deployed = configuration.eventInvoke;
    return set ?? (deployed && { ...deployed, lastModified: new Date(0) });
  }

  setEventInvoke(
    functionName: string,
    qualifier: string | undefined,
    set: SetEventInvokeConfiguration | undefined,
  ): void {
    this.#eventInvoke.set(`${functionName}:${qualifier ?? '$LATEST'}`, set ?? 'none');
  }

  recursiveLoop({ functionName, recursiveLoop }: FunctionConfiguration): RecursiveLoop {
    return this.#recursiveLoop.get(functionName) ?? recursiveLoop ?? 'Terminate';
  }

  setRecursiveLoop(functionName: string, set: RecursiveLoop): void {
    this.#recursiveLoop.set(functionName, set);
  }
}
