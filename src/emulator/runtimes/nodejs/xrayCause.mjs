import { isError } from './errorPayload.mjs';

/** AWS's own clients leave out what is larger. */
const maxHeaderLength = 1024 * 1024;
const frame = /^\s+at (?:(.+?) \()?(.+?):(\d+)(?::\d+)?\)?$/;

/** The failure as a segment of a trace shows it, as a header line; nothing of what is no error. */
export function xrayCauseHeader(error) {
  if (!isError(error)) return '';
  const stack = String(error.stack).split('\n').flatMap(frameIn);
  const cause = {
    working_directory: process.cwd(),
    exceptions: [{ type: String(error.name), message: String(error.message), stack }],
    paths: [...new Set(stack.map(({ path }) => path))],
  };
  // A header is of ASCII letters.
  const json = JSON.stringify(cause).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return json.length > maxHeaderLength ? '' : `Lambda-Runtime-Function-XRay-Error-Cause: ${json}\r\n`;
}

function frameIn(line) {
  const [, label = 'anonymous', path, number] = frame.exec(line) ?? [];
  return path === undefined ? [] : [{ path, line: Number(number), label }];
}
