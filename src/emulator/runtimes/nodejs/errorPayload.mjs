import { types } from 'node:util';

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
  if (!isError(error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return {
    errorType: withoutDelete(error.name),
    errorMessage: withoutDelete(error.message),
    trace: withoutDelete(error.stack).split('\n'),
  };
}

/** For the `Lambda-Runtime-Function-Error-Type` header. */
export function errorTypeOf(error) {
  const type = isError(error) ? String(error.name) : typeof error;
  return /^[\w.]+$/.test(type) ? type : 'Runtime.Unknown';
}

/** For the log: the error with whatever else it carries (`code`, `cause`, fields of its own). */
export function toLogRecord(error) {
  if (!isError(error)) return toErrorPayload(error);
  const record = { errorType: String(error.name), errorMessage: String(error.message) };
  if (error.code !== undefined) record.code = error.code;
  for (const [key, value] of Object.entries(error)) if (!(key in record)) record[key] = value;
  if (error.cause !== undefined && isError(error.cause)) record.cause = toErrorPayload(error.cause);
  record.stack = String(error.stack).split('\n');
  return record;
}

export function toLogText(error) {
  try {
    return JSON.stringify(toLogRecord(error));
  } catch {
    return JSON.stringify(toErrorPayload(error));
  }
}

/** DEL is the one character AWS's own client escapes beyond what JSON asks for. */
function withoutDelete(text) {
  return String(text).replace(/\x7f/g, '%7F');
}
