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
 */
export class Context {
  #deadlineMs;
  #clockFile;

  /**
   * @param {Map<string, string>} headers of the event
   * @param {string | undefined} clockFile where the emulator writes what is left while a debugger stops the clock
   */
  constructor(headers, clockFile) {
    this.#deadlineMs = Number(headers.get('lambda-runtime-deadline-ms'));
    this.#clockFile = clockFile;
    this.callbackWaitsForEmptyEventLoop = true;
    this.functionVersion = constant.functionVersion;
    this.functionName = constant.functionName;
    this.memoryLimitInMB = constant.memoryLimitInMB;
    this.logGroupName = constant.logGroupName;
    this.logStreamName = constant.logStreamName;
    this.clientContext = parse(headers.get('lambda-runtime-client-context'));
    this.identity = parse(headers.get('lambda-runtime-cognito-identity'));
    this.invokedFunctionArn = headers.get('lambda-runtime-invoked-function-arn');
    this.awsRequestId = headers.get('lambda-runtime-aws-request-id');
    this.tenantId = headers.get('lambda-runtime-aws-tenant-id');
    // Handlers pass it on without its object.
    this.getRemainingTimeInMillis = () =>
      (this.#clockFile === undefined ? undefined : remainingByClock(this.#clockFile)) ??
      this.#deadlineMs - Date.now();
  }
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
