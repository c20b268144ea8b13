import type { ScalarValue, Span } from '../../../template/value.ts';

/** Where `${name}` first stands in a text of the template; the whole text where it is written in another way. */
export function spanOfVariable({ start, end }: ScalarValue, name: string, template: string): Span {
  const variable = `\${${name}}`;
  const at = template.slice(start, end).indexOf(variable);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + variable.length };
}
