import { types } from 'node:util';
import { runtimeMajor } from './runtimeMajor.mjs';

/** An error that Lambda's runtime itself reports, such as `Runtime.HandlerNotFound`. */
export class RuntimeError extends Error {
  /**
   * @param {string} type with its `Runtime.` prefix
   * @param {string} message
   * @param {string} [stack] of the error this one stands for
   */
  constructor(type, message, stack) {
    super(message);
    this.name = type;
    if (stack === undefined) Error.captureStackTrace(this, RuntimeError);
    else this.stack = `${type}: ${message}\n${framesOf(stack)}`;
    Object.defineProperty(this, 'name', { enumerable: false });
  }
}

function framesOf(stack) {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

export function isError(value) {
  return value instanceof Error || types.isNativeError(value);
}

/** What callers of a failed Node.js function get. */
export function toErrorPayload(error) {
  try {
    if (!isError(error) && !looksLikeError(error))
      return { errorType: typeof error, errorMessage: textOf(error), trace: [] };
    return {
      errorType: withoutDelete(error.name),
      errorMessage: withoutDelete(error.message),
      trace: withoutDelete(error.stack).split('\n'),
    };
  } catch {
    return {
      errorType: 'handled',
      errorMessage:
        'callback called with Error argument, but there was a problem while retrieving one or more of its ' +
        'message, name, and stack',
      ...(runtimeMajor() >= 24 && { trace: [] }),
    };
  }
}

/** Up to Node.js 22 what has the members of an error is one. */
function looksLikeError(value) {
  const members = [value?.name, value?.message, value?.stack];
  return runtimeMajor() < 24 && members.every((member) => typeof member === 'string' && member !== '');
}

/** Throws where an object has no text of its own. */
function textOf(value) {
  return runtimeMajor() < 24 ? value.toString() : String(value);
}

/** For the `Lambda-Runtime-Function-Error-Type` header. */
export function errorTypeOf(error) {
  const type = toErrorPayload(error).errorType;
  return /^[\w.]+$/.test(type) ? type : 'Runtime.Unknown';
}

/** What is thrown may be anything; the log shows an error. */
export function intoError(value) {
  if (value instanceof Error) return value;
  try {
    return new Error(String(value));
  } catch (unreadable) {
    return unreadable;
  }
}

/** For the log: the error with whatever else it carries (`code`, fields of its own). */
export function toLogText(error) {
  try {
    return JSON.stringify(error, (_key, value) => (value instanceof Error ? withFields(value) : value));
  } catch {
    return JSON.stringify(toErrorPayload(error));
  }
}

function withFields(error) {
  const record = { errorType: error.name, errorMessage: error.message, code: error.code, ...error };
  if (typeof error.stack === 'string') record.stack = error.stack.split('\n');
  return record;
}

/** DEL is the one character AWS's own client escapes beyond what JSON asks for. */
function withoutDelete(text) {
  return String(text).replace(/\x7f/g, '%7F');
}
