import { isJsonObject } from '../../src/shared/json.ts';
import type { Json } from '../../src/shared/json.ts';

/** Where an answer is not the recorded one. */
export interface Difference {
  /** Keys from the outermost inwards: `environment/PATH`. */
  readonly path: string;
  readonly recorded: Json | undefined;
  readonly here: Json | undefined;
}

/** What the recordings call by another name, by the text they have for it. */
export type Names = Readonly<Record<string, string>>;

/**
 * Compares an answer with a recorded one. Texts such as `<uuid:2>` in a recording stand for anything, but the same
 * for the same throughout `bound`.
 */
export function differences(
  recorded: Json | undefined,
  here: Json | undefined,
  names: Names,
  bound: Map<string, string>,
  path = '',
): Difference[] {
  if (isJsonObject(recorded) && isJsonObject(here)) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(here)]);
    return [...keys].flatMap((key) =>
      differences(recorded[key], here[key], names, bound, path === '' ? key : `${path}/${key}`),
    );
  }
  if (Array.isArray(recorded) && Array.isArray(here) && recorded.length === here.length) {
    const present: readonly Json[] = here;
    return (recorded as readonly Json[]).flatMap((each, index) =>
      differences(each, present[index], names, bound, `${path}/${index}`),
    );
  }
  if (here !== undefined && isAlike(recorded, here, names, bound)) return [];
  return JSON.stringify(recorded) === JSON.stringify(here) ? [] : [{ path, recorded, here }];
}

function isAlike(recorded: Json | undefined, here: Json, names: Names, bound: Map<string, string>): boolean {
  if (typeof recorded !== 'string') return false;
  const placeholders: string[] = [];
  const pattern = recorded
    .split(/(<[a-z0-9:-]+>|\b1{12}\b)/)
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part);
      const name = names[part];
      if (name !== undefined) return escaped(name);
      placeholders.push(part);
      return '([^]+)';
    })
    .join('');
  const text = typeof here === 'string' ? here : JSON.stringify(here);
  const match = new RegExp(`^${pattern}$`).exec(text);
  if (match === null) return false;
  return placeholders.every((placeholder, index) => {
    const value = match[index + 1] ?? '';
    // Only numbered ones are one thing in several places.
    if (!/:\d+>$/.test(placeholder)) return true;
    const known = bound.get(placeholder);
    bound.set(placeholder, known ?? value);
    return known === undefined || known === value;
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
