import type { FunctionConfiguration, LoggingConfiguration } from './functionConfiguration.ts';

const textFormat: LoggingConfiguration = {
  format: 'Text',
  systemLogLevel: 'INFO',
  applicationLogLevel: 'INFO',
};

export function loggingOf({ logging }: FunctionConfiguration): LoggingConfiguration {
  return logging ?? textFormat;
}

/** Of an environment that starts now; streams in a log group of several functions name theirs. */
export function logStreamName(configuration: FunctionConfiguration, environmentId: string): string {
  const { functionName, logGroupName, version } = configuration;
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  const owner = logGroupName === `/aws/lambda/${functionName}` ? '' : functionName;
  return `${date}/${owner}[${version}]${environmentId}`;
}
