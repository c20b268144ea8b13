import { RuntimeError } from './errorPayload.mjs';
import { isPromise } from './failures.mjs';

/**
 * Calls the handler in every form that Lambda knows: async, with a callback (up to Node.js 22), streaming.
 * @param {{ handler: Function, event: unknown, context: object,
 *   stream: import('./streaming.mjs').ResponseStream | undefined, allowsCallbacks: boolean, debugging: boolean,
 *   failures: import('./failures.mjs').Failures,
 *   succeed: (result: unknown) => void, fail: (error: unknown) => void,
 *   whenIdle: (then: () => void) => void }} options `whenIdle`: once the event loop has nothing left to do
 */
export function callHandler(options) {
  const { handler, event, context, stream, allowsCallbacks, debugging, failures, succeed, fail, whenIdle } =
    options;
  const finished = () => {
    if (!stream.writableEnded) stream.end();
    if (stream.writableFinished) succeed();
    else stream.once('finish', () => succeed());
  };

  let call = () => handler(event, context);
  if (stream !== undefined) call = () => handler(event, stream, context);
  else if (allowsCallbacks) {
    const callback = installCallbacks(context, { succeed, fail, whenIdle });
    call = () => handler(event, context, callback);
  }

  const isAsync = handler.constructor?.name === 'AsyncFunction' || !allowsCallbacks;
  whenIdle(() => {
    if (isAsync || stream !== undefined) fail(neverSettled());
    // A forgotten callback is a success without a result.
    else succeed(undefined);
  });

  const returned = stream === undefined ? succeed : finished;
  const answered = (isFromPromise, value) => {
    if (isFromPromise || !allowsCallbacks || stream !== undefined) returned(value);
  };

  if (debugging) {
    let isFromPromise = false;
    const watchedCall = () => {
      const value = call();
      isFromPromise = isPromise(value);
      return value;
    };
    setImmediate(() => failures.watch(watchedCall, (value) => answered(isFromPromise, value), fail));
    return;
  }
  let value;
  try {
    value = call();
  } catch (error) {
    fail(error);
    return;
  }
  if (isPromise(value)) value.then((result) => answered(true, result), fail);
  else answered(false, value);
}

/** The callback, and the three functions on the context that are older than it. */
function installCallbacks(context, { succeed, fail, whenIdle }) {
  const done = (error, result) => {
    if (error === undefined || error === null) succeed(result);
    else fail(error);
  };
  context.done = done;
  context.succeed = (result) => succeed(result);
  context.fail = (error) => fail(error ?? 'handled');
  return (error, result) => {
    if (context.callbackWaitsForEmptyEventLoop && (error === undefined || error === null)) {
      whenIdle(() => succeed(result));
    } else {
      done(error, result);
    }
  };
}

function neverSettled() {
  return new RuntimeError(
    'Runtime.NodeJsExit',
    'The Lambda runtime client detected an unexpected Node.js exit code. ' +
      'This is most commonly caused by a Promise that was never settled.',
  );
}
