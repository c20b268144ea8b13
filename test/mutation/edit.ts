/** Edits that put a fault into a template, in the style the template is written in. */
import type { Base, Place } from './base.ts';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function withKey(place: Place, key: string, { text }: Base): Edit {
  const { start, keyEnd: end } = place;
  if (place.form === 'tag') return { start, end, text: `!${key.replace(/^Fn::/, '')}` };
  return { start, end, text: text[start] === '"' ? JSON.stringify(key) : key };
}

/** Replaces the value; `!Ref` and its like go with it, unless the place is the function itself. */
export function withValue(place: Place, value: Json, { format }: Base): Edit {
  const { end } = place;
  const text = written(value, format);
  if (place.form === 'item') return { start: place.start, end, text };
  if (place.form === 'tag') return { start: place.keyEnd, end, text: ` ${text}` };
  return { start: place.keyEnd, end, text: `: ${text}` };
}

/** Replaces the text of a scalar; its quotes stay. */
export function withText({ valueStart: start, end }: Place, value: string, { text, format }: Base): Edit {
  const quote = /["']/.exec(text.charAt(start))?.[0] ?? (format === 'json' && !isNumber(value) ? '"' : '');
  return { start, end, text: `${quote}${value}${quote}` };
}

function isNumber(value: string): boolean {
  return Number.isFinite(Number(value));
}

/** Adds an entry to a map that has some. */
export function withEntry(
  { children: [first] }: Place,
  key: string,
  value: Json,
  base: Base,
): Edit | undefined {
  return first?.form === 'entry' ? beside(first, key, value, base) : undefined;
}

/** Writes an entry before another of the same map. */
export function beside(place: Place, key: string, value: Json, base: Base): Edit {
  const name = base.format === 'json' ? JSON.stringify(key) : key;
  return before(place, `${name}: ${written(value, base.format)}`, base);
}

/** Writes a place a second time, before itself. */
export function twice(place: Place, base: Base): Edit {
  return before(place, base.text.slice(place.start, place.end), base);
}

export function without(place: Place, { text }: Base): Edit {
  const siblings = place.parent?.children ?? [];
  const index = siblings.indexOf(place);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (place.form === 'tag') throw new Error('A function is not removed from its property.');
  if (next) return { start: place.start, end: next.start, text: '' };
  if (previous) return { start: previous.end, end: place.end, text: '' };
  if (place.isInFlow) return { start: place.start, end: place.end, text: '' };
  const lineStart = text.lastIndexOf('\n', place.start - 1);
  return { start: lineStart, end: place.end, text: ' {}' };
}

function before({ start, isInFlow, form }: Place, source: string, { text }: Base): Edit {
  if (form === 'tag') throw new Error('Nothing is written before a function.');
  if (isInFlow) return { start, end: start, text: `${source}, ` };
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return { start, end: start, text: `${source}\n${form === 'item' ? indent : indent.replace(/\S/g, ' ')}` };
}

function written(value: Json, format: 'yaml' | 'json'): string {
  const isPlain = format === 'yaml' && typeof value === 'string' && /^[A-Za-z][\w.:/-]*(?<!:)$/.test(value);
  return isPlain ? value : JSON.stringify(value);
}
