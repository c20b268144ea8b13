import type { FunctionConfiguration } from '../functionConfiguration.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes */
const runtimesWithSnapshots = /^(python3\.(1[2-9]|[2-9]\d)|java(1[1-9]|[2-9]\d)|dotnet([89]|\d\d))/;

/** Whether its environments start from a snapshot; only published versions have one. */
export function isSnapStarted({ appliesSnapStart, runtime, version }: FunctionConfiguration): boolean {
  return appliesSnapStart === true && version !== '$LATEST' && runtimesWithSnapshots.test(runtime);
}
