import type { AsynchronousInvocations } from '../asynchronous/asynchronousInvocations.ts';
import type { CodePackages } from '../codePackage.ts';
import type { Concurrency } from '../concurrency.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import type { FunctionSettings } from '../functionSettings.ts';
import type { FunctionVersions } from '../functionVersions.ts';
import type { InvocationRequest } from '../invocation.ts';
import type { ProvisionedConcurrency } from '../provisionedConcurrency.ts';
import type { PendingInvocation } from '../pendingInvocation.ts';

/** What the Lambda API's operations act on: the emulator. */
export interface LambdaService {
  readonly asynchronous: AsynchronousInvocations;
  readonly codePackages: CodePackages;
  readonly concurrency: Concurrency;
  readonly provisionedConcurrency: ProvisionedConcurrency;
  readonly settings: FunctionSettings;
  functionNames(): string[];
  configuration(functionName: string, qualifier?: string): FunctionConfiguration | undefined;
  versions(functionName: string): FunctionVersions | undefined;
  reservedConcurrency(functionName: string): number | undefined;
  /** Gets a function ready; answers nothing where there is nothing to wait for. */
  prepare(functionName: string): Promise<unknown> | undefined;
  invoke(functionName: string, request: InvocationRequest): PendingInvocation;
  publish(functionName: string): Promise<FunctionConfiguration | undefined>;
}
