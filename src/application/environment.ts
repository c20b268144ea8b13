import { parseEnv } from 'node:util';
import { chosenValue, resolveText, type ResolveContext, type Unresolved } from '../template/resolve.ts';
import { valueOf, type Value } from '../template/value.ts';

/** The text of a `.env` file as variables, as `node --env-file` reads it. */
export function parseEnvFile(text: string): Record<string, string> {
  const variables = parseEnv(text.replace(/^\uFEFF/, ''));
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Variables given from outside as text, as the SAM CLI takes them: null is empty, objects are JSON. */
export function variablesOf(env: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, variableOf(value)]));
}

function variableOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The variables that `Environment` gives, and what of them is not known. */
export function templateVariables(
  environment: Value | undefined,
  context: ResolveContext,
): {
  readonly variables: Record<string, string>;
  readonly unresolved: ReadonlyMap<string, readonly Unresolved[]>;
} {
  const section = chosenValue(valueOf(chosenValue(environment, context), 'Variables'), context);
  const variables: Record<string, string> = {};
  const unresolved = new Map<string, readonly Unresolved[]>();
  for (const { key, value } of section?.kind === 'map' ? section.entries : []) {
    const resolved = resolveText(value, context);
    if (resolved.text === undefined) continue;
    variables[key] = resolved.text;
    if (resolved.unresolved.length > 0) unresolved.set(key, resolved.unresolved);
  }
  return { variables, unresolved };
}
