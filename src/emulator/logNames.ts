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
  const date = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  return `${date}/${ownerOf(configuration)}[${configuration.version}]${environmentId}`;
}

/** Whether a stream in the function's log group is the function's. */
export function isLogStreamOf(configuration: LogOwner, streamName: string): boolean {
  return (
    streamName
      .split('/')
      .at(-1)
      ?.startsWith(`${ownerOf(configuration)}[`) === true
  );
}

type LogOwner = Pick<FunctionConfiguration, 'functionName' | 'logGroupName'>;

function ownerOf({ functionName, logGroupName }: LogOwner): string {
  return logGroupName === `/aws/lambda/${functionName}` ? '' : functionName;
}
