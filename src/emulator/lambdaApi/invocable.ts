import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { InvocationRequest } from '../invocation.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';

/** What the Lambda API's operations act on: the emulator. */
export interface Invocable {
  functionNames(): string[];
  configuration(functionName: string): FunctionConfiguration | undefined;
  /** Gets a function ready; answers nothing where there is nothing to wait for. */
  prepare(functionName: string): Promise<unknown> | undefined;
  invoke(functionName: string, request: InvocationRequest): PendingInvocation;
}
