import type { Json } from '../../shared/json.ts';
import { ServiceError } from './serviceError.ts';

/** What a member of a request breaks: the value as AWS writes it, and the constraint. */
export interface Violation {
  readonly member: string;
  readonly value: Json;
  readonly constraint: string;
}

/** A request that its description already forbids, before anything is looked up. */
export function validationFailed(...violations: readonly Violation[]): ServiceError {
  const texts = violations.map(({ member, value, constraint }) => {
    const text = value === null ? 'null' : `'${typeof value === 'string' ? value : mapText(value)}'`;
    return `Value ${text} at '${member}' failed to satisfy constraint: ${constraint}`;
  });
  const errors = texts.length === 1 ? '1 validation error' : `${texts.length} validation errors`;
  return new ServiceError(400, 'ValidationException', `${errors} detected: ${texts.join('; ')}`);
}

/** Where a text is longer than allowed or does not match. */
export function violationsOf(
  member: string,
  value: string,
  { maxLength, pattern, shownPattern }: TextConstraint,
): Violation[] {
  const violations: Violation[] = [];
  if (value.length > maxLength)
    violations.push({
      member,
      value,
      constraint: `Member must have length less than or equal to ${maxLength}`,
    });
  if (!pattern.test(value))
    violations.push({
      member,
      value,
      constraint: `Member must satisfy regular expression pattern: ${shownPattern}`,
    });
  return violations;
}

export interface TextConstraint {
  readonly maxLength: number;
  readonly pattern: RegExp;
  /** The same as AWS shows it. */
  readonly shownPattern: string;
}

/** A member that has one of a few values. Throws a ServiceError where it has another. */
export function oneOf<Choice extends string>(
  member: string,
  value: Json,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const constraint = `Member must satisfy enum value set: [${choices.join(', ')}]`;
  throw validationFailed({ member, value, constraint });
}

/** A whole number of a request's body, undefined where it is absent. Throws a ServiceError where it is out of its range. */
export function numberIn(
  body: Readonly<Record<string, Json>>,
  name: string,
  least: number,
  most = Infinity,
): number | undefined {
  const value = body[name] ?? null;
  if (value === null) return undefined;
  const member = memberOf(name);
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new ServiceError(400, 'SerializationException', `${name} is not a whole number.`);
  if (value < least)
    throw validationFailed({
      member,
      value,
      constraint: `Member must have value greater than or equal to ${least}`,
    });
  if (value > most)
    throw validationFailed({
      member,
      value,
      constraint: `Member must have value less than or equal to ${most}`,
    });
  return value;
}

/** The same where it must not be absent. */
export function requiredNumberIn(body: Readonly<Record<string, Json>>, name: string, least: number): number {
  const value = numberIn(body, name, least);
  if (value === undefined) throw missing(name);
  return value;
}

export function missing(name: string): ServiceError {
  return validationFailed({ member: memberOf(name), value: null, constraint: 'Member must not be null' });
}

function memberOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** As Java writes maps and numbers: `{2=0.5}`. */
function mapText(value: Json): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return String(value);
  const entries = Object.entries(value).map(
    ([key, inner]) => `${key}=${Number.isInteger(inner) ? `${Number(inner)}.0` : JSON.stringify(inner)}`,
  );
  return `{${entries.join(', ')}}`;
}
