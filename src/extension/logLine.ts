/** How a line of a function's log looks in the log channel. Knows no VS Code. */
import { fileURLToPath } from 'node:url';
import type { LogLineMessage } from '../protocol/localLambda.ts';

export interface RenderedLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly text: string;
}

/** `timestamp`, request ID and level, as Lambda's runtimes precede a record with them. */
const record =
  /^\d{4}-\d\d-\d\dT[\d:.]+Z\t(?:[0-9a-f-]{36}|undefined)?\t(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\t/;

/** The log channel adds its own time and level: what the runtime wrote of them is taken off. */
export function renderLine(line: LogLineMessage): RenderedLine {
  const [prefix, written] = record.exec(line.text) ?? [];
  const rest = prefix === undefined ? line.text : line.text.slice(prefix.length);
  // DEBUG and TRACE go out as information: at AWS they are shown, while the channel would hide them.
  const hidden = written === 'DEBUG' || written === 'TRACE' ? `${written} ` : '';
  const from = line.requestId === undefined ? line.functionName : `${line.functionName} ${line.requestId}`;
  return { level: levelOf(line, written), text: `[${from}] ${hidden}${clickable(rest)}` };
}

function levelOf(line: LogLineMessage, written: string | undefined): RenderedLine['level'] {
  if (written === 'ERROR' || written === 'FATAL') return 'error';
  if (written === 'WARN') return 'warn';
  if (written !== undefined) return 'info';
  if (line.origin === 'platform')
    return / Task timed out after |\tStatus: (?:error|timeout)/.test(line.text) ? 'error' : 'info';
  return line.stream === 'stderr' ? 'warn' : levelInJson(line.text);
}

/** The level of a record in Lambda's JSON log format, or another logger's JSON. */
function levelInJson(text: string): RenderedLine['level'] {
  const level = text.startsWith('{') ? /"level"\s*:\s*"(\w+)"/i.exec(text)?.[1]?.toUpperCase() : undefined;
  if (level === 'ERROR' || level === 'FATAL' || level === 'CRITICAL') return 'error';
  return level === 'WARN' || level === 'WARNING' ? 'warn' : 'info';
}

/** Stack traces of ES modules speak of `file:` URLs; VS Code makes links of paths. */
export function clickable(text: string): string {
  return text.replaceAll(/file:\/\/\/[^\s()'"]+/g, (url) => {
    try {
      return fileURLToPath(url);
    } catch {
      return url;
    }
  });
}
