import type { FunctionConfiguration } from '../functionConfiguration.ts';

/** What Lambda's own runtimes set beyond the platform: the identifier, and what the shell script that starts them leaves. */
export function managedRuntimeVariables({
  runtime,
  taskRoot,
  workingFolder = taskRoot,
}: FunctionConfiguration): Readonly<Record<string, string>> {
  return { AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`, PWD: workingFolder, SHLVL: '0' };
}
