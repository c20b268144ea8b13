import { format } from 'node:util';
import { toLogText } from './errorPayload.mjs';

const levels = {
  log: 'INFO',
  info: 'INFO',
  debug: 'DEBUG',
  trace: 'TRACE',
  warn: 'WARN',
  error: 'ERROR',
};

/** The invocation whose code runs; named in every record. */
export const current = { requestId: undefined };

/**
 * Makes what is printed arrive before what is answered, however much it is, and also when the process then ends:
 * Node.js writes to pipes without waiting.
 */
export function printSynchronously() {
  for (const stream of [process.stdout, process.stderr]) stream._handle?.setBlocking?.(true);
}

/** Makes `console` write Lambda's log records: time, request ID, level and message between tabs. */
export function patchConsole() {
  for (const [method, level] of Object.entries(levels)) {
    console[method] = (...values) => {
      writeRecord(level, format(...values));
    };
  }
}

/**
 * @param {string} level
 * @param {string} kind such as `Invoke Error`
 * @param {unknown} error
 */
export function writeLogRecord(level, kind, error) {
  writeRecord(level, `${kind} \t${toLogText(error)}`);
}

function writeRecord(level, message) {
  const line = `${new Date().toISOString()}\t${current.requestId}\t${level}\t${message}`;
  // A record is a line: Lambda keeps the lines within it together as carriage returns.
  process.stdout.write(line.replace(/\n/g, '\r') + '\n');
}
