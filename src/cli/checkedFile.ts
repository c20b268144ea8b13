import { relative, sep } from 'node:path';
import { Positions } from '../template/positions.ts';
import type { Problem } from '../template/template.ts';
import type { CheckedFile, Location } from './report.ts';

/** The problems of the text at an absolute path, as reports tell them. */
export function checkedFile(path: string, text: string, problems: readonly Problem[]): CheckedFile {
  const positions = new Positions(text);
  const locationOf = (offset: number): Location => {
    const { line, character } = positions.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  return {
    path: relative(process.cwd(), path).split(sep).join('/'),
    problems: problems.map(({ span, code, severity, message }) => ({
      code,
      severity,
      message,
      start: locationOf(span.start),
      end: locationOf(span.end),
    })),
  };
}
