import { format } from 'node:util';
import { LogDescriptor } from './logDescriptor.mjs';
import { isError, toLogRecord, toLogText } from './errorPayload.mjs';

/** From what matters least to what matters most. */
const order = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
const levels = {
  log: 'INFO',
  info: 'INFO',
  debug: 'DEBUG',
  trace: 'TRACE',
  warn: 'WARN',
  error: 'ERROR',
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
    console[method] = (...values) => {
      if (order.indexOf(level) < lowest) return;
      if (isJson) writeJsonRecord(level, values);
      else writeRecord(level, format(...values));
    };
  }
}

/**
 * @param {string} level
 * @param {string} kind such as `Invoke Error`
 * @param {unknown} error
 */
export function writeLogRecord(level, kind, error) {
  if (isJson) write(JSON.stringify({ ...recordHead(level), message: toLogRecord(error) }, errorsAsObjects));
  else writeRecord(level, `${kind} \t${toLogText(error)}`);
}

function writeRecord(level, message) {
  write(`${new Date().toISOString()}\t${current.requestId}\t${level}\t${message}`);
}

/** A single value stays what it is; several are a text, with the error among them told beside it. */
function writeJsonRecord(level, values) {
  const record = recordHead(level);
  const [first] = values;
  if (values.length === 1 && typeof first === 'object' && first !== null) {
    record.message = first;
    try {
      write(JSON.stringify(record, errorsAsObjects));
      return;
    } catch {
      // JSON cannot say it: text can.
    }
  }
  record.message = format(...values);
  const error = values.find(isError);
  if (error !== undefined) {
    record.errorType = error.name;
    record.errorMessage = error.message;
    record.stackTrace = stackOf(error);
  }
  write(JSON.stringify(record));
}

function recordHead(level) {
  const record = { timestamp: new Date().toISOString(), level, requestId: current.requestId };
  if (current.tenantId !== undefined) record.tenantId = current.tenantId;
  return record;
}

function errorsAsObjects(_key, value) {
  if (!isError(value)) return value;
  return { errorType: value.name, errorMessage: value.message, stackTrace: stackOf(value) };
}

function stackOf(error) {
  return typeof error.stack === 'string' ? error.stack.split('\n') : error.stack;
}

function write(record) {
  // What the program printed itself went another way, and two ways keep no order: then records go its way.
  if (process.stdout.bytesWritten === 0 && logDescriptor?.write(record, isJson)) return;
  // There a record is a line: Lambda keeps the lines within it together as carriage returns.
  process.stdout.write(record.replace(/\n/g, '\r') + '\n');
}
