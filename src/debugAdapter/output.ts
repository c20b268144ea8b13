import type { DebugProtocol } from '@vscode/debugprotocol';
import type { InvocationResult, LogLine } from '../emulator/invocation.ts';

type Output = DebugProtocol.OutputEvent['body'];

/** In a stack trace of several lines, or of several JSON strings as Lambda's error records have it. */
const stackFrames =
  /(?:^|")\s*at (?:[^"\n]*\()?(?:file:\/\/\/?)?(\/[^():"\n]+|[A-Za-z]:[\\/][^():"\n]+):(\d+):(\d+)\)?(?="|$)/gm;

/** A log line for the Debug Console; a stack trace leads to its first frame in the user's own files. */
export function outputOf(line: LogLine, isUserFile: (path: string) => boolean): Output {
  return {
    category: line.origin === 'platform' ? 'console' : line.stream,
    output: `${line.text}\n`,
    ...locationIn(line.text, isUserFile),
  };
}

export function outputOfResult(result: InvocationResult): Output {
  return {
    category: result.functionError === undefined ? 'console' : 'stderr',
    output: `${result.functionError === undefined ? 'Result' : 'Error'}: ${readable(result.payload)}\n`,
  };
}

function locationIn(
  text: string,
  isUserFile: (path: string) => boolean,
): Pick<Output, 'source' | 'line' | 'column'> | undefined {
  for (const frame of text.matchAll(stackFrames)) {
    const [, written, line, column] = frame;
    // JSON doubles the separators of Windows.
    const path = written?.replaceAll('\\\\', '\\');
    if (path !== undefined && isUserFile(path))
      return { source: { path }, line: Number(line), column: Number(column) };
  }
  return undefined;
}

/** Indented where that helps a reader; left alone where it is no JSON or long. */
function readable(payload: Buffer): string {
  const text = payload.toString();
  if (text.length > 20_000) return `${text.slice(0, 20_000)}… (${payload.length} bytes)`;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
