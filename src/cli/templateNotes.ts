import { readFileSync } from 'node:fs';
import { functionsOf } from '../template/functions.ts';
import { parseTemplate } from '../template/parse.ts';
import { Positions } from '../template/positions.ts';
import { templateUnreadable } from './errors.ts';

/** What someone who starts a template should know of it: mistakes in its text, and that it has no functions. */
export function templateNotes(path: string): string[] {
  const template = parseTemplate(read(path), /\.json$/i.test(path) ? 'json' : undefined);
  const positions = new Positions(template.text);
  const problems = template.problems.map(({ span, severity, message }) => {
    const { line, character } = positions.positionAt(span.start);
    return `${path}:${line + 1}:${character + 1}: ${severity}: ${message}`;
  });
  return functionsOf(template).length > 0
    ? problems
    : [
        ...problems,
        `${path} has no functions. Add a resource of type AWS::Serverless::Function or AWS::Lambda::Function.`,
      ];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw templateUnreadable(path, error instanceof Error ? error.message : String(error));
  }
}
