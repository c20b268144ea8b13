import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { RuntimeError, isError } from './errorPayload.mjs';
import { isStreaming } from './streaming.mjs';
import { findHandlerModule, splitHandlerName } from './findHandlerModule.mjs';

/**
 * Loads the function's module and hands its handler to `done`; a failure ends the init phase through `failures`.
 * @param {{ taskRoot: string, handlerName: string, allowsCallbacks: boolean, debugging: boolean,
 *   failures: import('./failures.mjs').Failures, done: (handler: Function) => void }} options
 */
export function loadHandler(options) {
  const { taskRoot, handlerName, allowsCallbacks, debugging, failures, done } = options;
  const load = () => {
    const { folder, moduleName } = splitHandlerName(handlerName);
    const { file, isEcmaScript } = findHandlerModule(taskRoot, folder, moduleName);
    return isEcmaScript ? import(pathToFileURL(file).href) : createRequire(file)(file);
  };
  const loaded = (module) => {
    let handler;
    try {
      handler = selectHandler(module, handlerName, allowsCallbacks);
    } catch (error) {
      failures.uncaught(error);
      return;
    }
    done(handler);
  };
  const failed = (error) => failures.uncaught(asLoadError(error));
  if (debugging) {
    // Out of this call, so that a throw at module scope meets no frame that is not the runtime's own.
    setImmediate(() => failures.watch(load, loaded, failed));
    return;
  }
  new Promise((resolve) => resolve(load())).then(loaded, failed);
}

function selectHandler(module, handlerName, allowsCallbacks) {
  const { exportPath } = splitHandlerName(handlerName);
  const handlerIn = (exported) => exportPath.reduce((inner, key) => inner?.[key], exported);
  // Since Node.js 24 also among what the module exports by default.
  const handler = handlerIn(module) || (allowsCallbacks ? undefined : handlerIn(module?.default));
  if (!handler)
    throw new RuntimeError('Runtime.HandlerNotFound', `${handlerName} is undefined or not exported`);
  if (typeof handler !== 'function') {
    throw new RuntimeError('Runtime.HandlerNotFound', `${handlerName} is not a function`);
  }
  if (!isStreaming(handler) && !allowsCallbacks && handler.length >= 3) {
    throw new RuntimeError(
      'Runtime.CallbackHandlerDeprecated',
      'ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. ' +
        'You need to modify this function to use a supported handler signature to use Node.js 24 or later. ' +
        'For more information see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.',
    );
  }
  return handler;
}

/** Names load failures as Lambda does; what the module itself threw stays what it is. */
function asLoadError(error) {
  if (!isError(error) || error instanceof RuntimeError) return error;
  if (error instanceof SyntaxError || error.name === 'SyntaxError') {
    return new RuntimeError('Runtime.UserCodeSyntaxError', String(error), withLocation(error.stack));
  }
  // What `import` does not find stays the error of Node.js that it is.
  if (error.code === 'MODULE_NOT_FOUND') {
    return new RuntimeError('Runtime.ImportModuleError', String(error), error.stack);
  }
  return error;
}

/** Node.js names the place of a syntax error in the line before the code it quotes; as a frame it can be followed. */
function withLocation(stack) {
  const place = /^(\S.*:\d+)$/m.exec(stack);
  return place === null ? stack : `    at ${place[1]}\n${stack}`;
}
