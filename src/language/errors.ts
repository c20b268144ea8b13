/** What the author of a template can mend, or asks for and cannot have. */
import { UserError } from '../shared/userError.ts';

export function invalidName(name: string, allowed: string): UserError {
  return new UserError('invalid-name', `“${name}” is no name here. ${allowed}`);
}

export function nameTaken(name: string, what: string): UserError {
  return new UserError('name-taken', `The template already has ${what} “${name}”. Choose another name.`);
}

export function nameEscaped(name: string, line: number): UserError {
  return new UserError(
    'name-escaped',
    `Line ${line} writes “${name}” with escapes, where it cannot be replaced. Write it plainly first.`,
  );
}
