/** A Dockerfile's text with its variables in place: `$NAME`, `${NAME}`, `${NAME:-otherwise}`, `${NAME:+instead}`. */
export function substituted(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(
    /\\\$|\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g,
    (whole, plain?: string, braced?: string, operator?: string, word?: string) => {
      const name = plain ?? braced;
      if (name === undefined) return whole.slice(1);
      const value = variables.get(name) ?? '';
      if (operator === '-') return value === '' ? (word ?? '') : value;
      if (operator === '+') return value === '' ? '' : (word ?? '');
      return value;
    },
  );
}

/** What `ENV A=1 B="two words"`, `ENV A one` or `ARG A=1` sets; a name without a value has none. */
export function assignments(text: string): [name: string, value: string | undefined][] {
  const [, oldName, oldValue] = /^(\w+)\s+([^=\s].*)$/s.exec(text) ?? [];
  if (oldName !== undefined && !/^\w+(?:\s+\w+=)/.test(text)) return [[oldName, oldValue]];
  return [...text.matchAll(/(\w+)(?:=((?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'])*))?/g)].map(
    ([, name = '', value]) => [name, value?.replace(/"((?:\\.|[^"])*)"|'([^']*)'|\\(.)/g, '$1$2$3')],
  );
}
