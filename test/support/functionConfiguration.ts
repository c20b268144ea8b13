import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';

/** A function called `hello` whose handler is the `handler` of `index`, for the Node.js that runs the tests. */
export function functionConfiguration(
  taskRoot: string,
  changes: Partial<FunctionConfiguration> = {},
): FunctionConfiguration {
  const functionName = changes.functionName ?? 'hello';
  return {
    functionName,
    functionArn: `arn:aws:lambda:eu-central-1:123456789012:function:${functionName}`,
    runtime: `nodejs${process.versions.node.split('.')[0] ?? '20'}.x`,
    handler: 'index.handler',
    taskRoot,
    timeoutSeconds: 3,
    memorySizeMb: 128,
    region: 'eu-central-1',
    accountId: '123456789012',
    version: '$LATEST',
    environment: {},
    logGroupName: `/aws/lambda/${functionName}`,
    layers: [],
    moduleFolders: [],
    ...changes,
  };
}
