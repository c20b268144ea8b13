import { format } from 'node:util';
import { LogDescriptor } from './logDescriptor.mjs';
import { intoError, toLogText } from './errorPayload.mjs';

/** From what matters least to what matters most. */
const order = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
const levels = {
  log: 'INFO',
  info: 'INFO',
  debug: 'DEBUG',
  trace: 'TRACE',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'FATAL',
};
const isJson = process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON';
/** Text has no levels to filter by. */
const lowest = isJson ? order.indexOf(process.env.AWS_LAMBDA_LOG_LEVEL ?? 'INFO') : -1;

const logDescriptor = LogDescriptor.take();

/** The invocation whose code runs; named in every record. */
export const current = { requestId: undefined, tenantId: undefined };

/**
 * Makes what is printed arrive before what is answered, however much it is, and also when the process then ends:
 * Node.js writes to pipes without waiting.
 */
export function printSynchronously() {
  for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true);
}

/** Makes `console` write Lambda's log records: time, request ID, level and message, between tabs or as JSON. */
export function patchConsole() {
  for (const [method, level] of Object.entries(levels)) {
    // Called without anything it logs "undefined".
    console[method] = (first, ...rest) => {
      if (order.indexOf(level) < lowest) return;
      if (isJson) writeJsonRecord(level, [first, ...rest]);
      else writeRecord(level, format(first, ...rest));
    };
  }
}

/**
 * @param {string} level
 * @param {string} kind such as `Invoke Error`
 * @param {unknown} error
 */
export function writeLogRecord(level, kind, error) {
  if (isJson) writeJsonRecord(level, [intoError(error)]);
  else writeRecord(level, `${kind} \t${toLogText(intoError(error))}`);
}

function writeRecord(level, message) {
  write(`${new Date().toISOString()}\t${current.requestId}\t${level}\t${message}`);
}

/** A single value stays what it is; several are a text, with the error among them told beside it. */
function writeJsonRecord(level, values) {
  const record = recordHead(level);
  if (values.length === 1) {
    try {
      write(JSON.stringify({ ...record, message: values[0] }, errorsAsObjects));
      return;
    } catch {
      // JSON cannot say it: text can.
    }
  }
  record.message = format(...values);
  const error = values.length > 1 && values.find((value) => value instanceof Error);
  write(JSON.stringify({ ...record, ...(error && fieldsOf(error)) }));
}

function recordHead(level) {
  const record = { timestamp: new Date().toISOString(), level, requestId: current.requestId };
  if (current.tenantId !== undefined) record.tenantId = current.tenantId;
  return record;
}

function errorsAsObjects(_key, value) {
  return value instanceof Error ? { ...fieldsOf(value), ...value } : value;
}

/** In JSON the type is that of the class, in text the name. */
function fieldsOf(error) {
  const { constructor, message, stack } = error;
  return {
    errorType: constructor?.name ?? 'UnknownError',
    errorMessage: message,
    stackTrace: typeof stack === 'string' ? stack.split('\n') : stack,
  };
}

function write(record) {
  // What the program printed itself went another way, and two ways keep no order: then records go its way.
  if (process.stdout.bytesWritten === 0 && logDescriptor?.write(record, isJson)) return;
  // There a record is a line: Lambda keeps the lines within it together as carriage returns.
  process.stdout.write(record.replace(/\n/g, '\r') + '\n');
}
