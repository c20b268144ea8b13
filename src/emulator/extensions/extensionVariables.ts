const notForExtensions: ReadonlySet<string> = new Set([
  'AWS_EXECUTION_ENV',
  'AWS_XRAY_CONTEXT_MISSING',
  'LAMBDA_TASK_ROOT',
]);

/**
 * What extensions have of a function's environment variables.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html
 */
export function extensionVariables(variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !notForExtensions.has(name) && !name.startsWith('_')),
  );
}
