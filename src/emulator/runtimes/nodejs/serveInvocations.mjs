import { callHandler } from './callHandler.mjs';
import { createContext } from './context.mjs';
import { current, writeLogRecord } from './console.mjs';
import { RuntimeError } from './errorPayload.mjs';
import { isStreaming, ResponseStream } from './streaming.mjs';
import { runtimeMajor } from './runtimeMajor.mjs';

/**
 * The invoke phase: asks for an event, calls the handler, answers, asks for the next, for ever.
 * @param {{ client: import('./runtimeApiClient.mjs').RuntimeApiClient, handler: Function,
 *   failures: import('./failures.mjs').Failures, debugging: boolean, clockFile: string | undefined }} options
 */
export function serveInvocations({ client, handler, failures, debugging, clockFile }) {
  const allowsCallbacks = runtimeMajor() < 24;
  const streams = isStreaming(handler);
  let whenIdle = undefined;
  process.on('beforeExit', () => {
    const then = whenIdle;
    whenIdle = undefined;
    then?.();
  });

  const next = () => {
    client.next(run);
  };

  const posted = (answer) => {
    if (answer.status === 413) {
      // As Amazon's own client says it.
      const reason = 'Failed to post handler success response. Http response code: 413.';
      process.stderr.write(`[ERROR] [${Date.now()}] LAMBDA_RUNTIME ${reason}\n`);
    }
  };

  const run = (response) => {
    const requestId = response.header('lambda-runtime-aws-request-id');
    const traceId = response.header('lambda-runtime-trace-id');
    current.requestId = requestId;
    current.tenantId = response.header('lambda-runtime-aws-tenant-id');
    if (traceId === undefined) delete process.env._X_AMZN_TRACE_ID;
    else process.env._X_AMZN_TRACE_ID = traceId;
    let isOpen = true;
    const stream = streams
      ? new ResponseStream((contentType) => client.streamResponse(requestId, contentType))
      : undefined;
    const postError = (error, done) => {
      if (stream?.hasBegun) stream.fail(error, done);
      else client.postInvocationError(requestId, error, done);
    };

    /** @returns {boolean} whether this answer is the first, the only one that counts */
    const close = () => {
      const isFirst = isOpen;
      isOpen = false;
      if (isFirst) whenIdle = undefined;
      return isFirst;
    };
    const fail = (error) => {
      if (!close()) return;
      writeLogRecord('ERROR', 'Invoke Error', error);
      postError(error, next);
    };
    const succeed = (result) => {
      if (!isOpen) return;
      if (stream !== undefined) {
        close();
        stream.complete(next);
        return;
      }
      const text = serialize(result, fail);
      if (text !== undefined && close()) client.postResponse(requestId, text, posted, run);
    };
    failures.report = (kind, error, exitCode) => {
      const wasOpen = close();
      writeLogRecord('ERROR', kind, error);
      if (wasOpen) postError(error, () => process.exit(exitCode));
      else process.exit(exitCode);
    };

    client.releaseEventLoop();
    callHandler({
      handler,
      event: JSON.parse(response.body.toString('utf8')),
      context: createContext(response, clockFile),
      stream,
      allowsCallbacks,
      debugging,
      failures,
      succeed,
      fail,
      whenIdle: (then) => {
        if (isOpen) whenIdle = then;
      },
    });
  };

  failures.report = (kind, error, exitCode) => {
    writeLogRecord('ERROR', kind, error);
    process.exit(exitCode);
  };
  next();
}

function serialize(result, fail) {
  try {
    // A handler without a result, and one whose result JSON cannot say (a function), answer null.
    return JSON.stringify(result) ?? 'null';
  } catch {
    const message = 'Unable to stringify response body';
    fail(runtimeMajor() < 24 ? new Error(message) : new RuntimeError('Runtime.JSONStringifyError', message));
    return undefined;
  }
}
