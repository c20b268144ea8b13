import { readFileSync } from 'node:fs';

const { env } = process;
// Read once: each look at an environment variable is a call into the system.
const constant = {
  functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
  functionName: env.AWS_LAMBDA_FUNCTION_NAME,
  memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
};

/**
 * What Lambda tells a handler about its invocation.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html
 * @param {import('./httpResponseReader.mjs').HttpResponse} event
 * @param {string | undefined} clockFile where the emulator writes what is left while a debugger stops the clock
 */
export function createContext(event, clockFile) {
  const deadlineMs = Number(event.header('lambda-runtime-deadline-ms'));
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: constant.functionVersion,
    functionName: constant.functionName,
    memoryLimitInMB: constant.memoryLimitInMB,
    logGroupName: constant.logGroupName,
    logStreamName: constant.logStreamName,
    clientContext: parse(event.header('lambda-runtime-client-context')),
    identity: parse(event.header('lambda-runtime-cognito-identity')),
    invokedFunctionArn: event.header('lambda-runtime-invoked-function-arn'),
    awsRequestId: event.header('lambda-runtime-aws-request-id'),
    tenantId: event.header('lambda-runtime-aws-tenant-id'),
    getRemainingTimeInMillis: () =>
      (clockFile === undefined ? undefined : remainingByClock(clockFile)) ?? deadlineMs - Date.now(),
  };
}

/** The file says `deadline EPOCH_MS` while the clock runs and `remaining MS` while it stands. */
function remainingByClock(clockFile) {
  try {
    const [state, value] = readFileSync(clockFile, 'utf8').split(' ');
    return state === 'deadline' ? Number(value) - Date.now() : Number(value);
  } catch {
    return undefined;
  }
}

function parse(text) {
  return text === undefined || text === '' ? undefined : JSON.parse(text);
}
