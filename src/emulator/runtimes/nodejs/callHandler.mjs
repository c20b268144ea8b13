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
  const finished = (result) => {
    if (result !== undefined) console.warn('Streaming handlers ignore return values.');
    if (!stream.writableEnded) stream.end();
    if (stream.writableFinished) succeed();
    else stream.once('finish', () => succeed());
  };

  let answer = { resolved: stream === undefined ? succeed : finished, rejected: fail, thrown: fail };
  let call = () => handler(event, context);
  if (stream !== undefined) call = () => handler(event, stream, context);
  else if (allowsCallbacks) {
    const callback = installCallbacks(context, { succeed, fail, whenIdle });
    answer = { resolved: context.succeed, rejected: context.fail, thrown: callback };
    call = () => handler(event, context, callback);
  }

  const isAsync = handler.constructor?.name === 'AsyncFunction' || !allowsCallbacks;
  whenIdle(() => {
    if (isAsync || stream !== undefined) fail(neverSettled());
    // A forgotten callback is a success without a result.
    else succeed(undefined);
  });

  const answered = (isFromPromise, value) => {
    if (stream !== undefined && !isFromPromise) fail(notAsync(allowsCallbacks));
    else if (isFromPromise || !allowsCallbacks) answer.resolved(value);
  };

  if (debugging) {
    let isFromPromise = false;
    const watchedCall = () => {
      const value = call();
      isFromPromise = isPromise(value);
      return value;
    };
    setImmediate(() => {
      failures.watch(watchedCall, (value) => answered(isFromPromise, value), answer.rejected);
    });
    return;
  }
  let value;
  try {
    value = call();
  } catch (error) {
    answer.thrown(error);
    return;
  }
  if (isPromise(value)) value.then((result) => answered(true, result), answer.rejected);
  else answered(false, value);
}

/** The callback, and the three functions on the context that are older than it: the first call of any counts. */
function installCallbacks(context, { succeed, fail, whenIdle }) {
  const done = (error, result) => {
    if (error === undefined || error === null) succeed(result);
    else fail(error);
  };
  let isCalled = false;
  const once =
    (answer) =>
    (...values) => {
      if (isCalled) return;
      isCalled = true;
      answer(...values);
    };
  context.done = once(done);
  context.succeed = once((result) => succeed(result));
  context.fail = once((error) => fail(error ?? 'handled'));
  return once((error, result) => {
    if (context.callbackWaitsForEmptyEventLoop && (error === undefined || error === null)) {
      whenIdle(() => succeed(result));
    } else {
      done(error, result);
    }
  });
}

/** Up to Node.js 22 a text, later an error. */
function notAsync(isText) {
  const message = 'Streaming does not support non-async handlers.';
  return isText ? message : new Error(message);
}

function neverSettled() {
  return new RuntimeError(
    'Runtime.NodeJsExit',
    'The Lambda runtime client detected an unexpected Node.js exit code. ' +
      'This is most commonly caused by a Promise that was never settled.',
  );
}
