import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, { readonly begin: string }>>;
}

interface Pattern {
  /** Absent of patterns that span lines. */
  readonly match?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
}

export function grammar(name: string): Grammar {
  const file = join(import.meta.dirname, '../../syntaxes', `${name}.tmLanguage.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Grammar;
}

/** What the grammar's patterns find in a line, each as `text → scope` without our suffix, in their order. */
export function tokens(name: string, line: string): string[] {
  const found = grammar(name).patterns.flatMap(({ match, name: scope, captures = {} }) =>
    (match === undefined ? [] : [...line.matchAll(new RegExp(match, 'dg'))]).flatMap((each) => {
      const whole =
        scope !== undefined && Object.keys(captures).length === 0
          ? [[each[0], each.index, scope] as const]
          : [];
      const parts = Object.entries(captures).flatMap(([group, capture]) => {
        const text = each[Number(group)];
        return text === undefined
          ? []
          : [[text, each.indices?.[Number(group)]?.[0] ?? 0, capture.name] as const];
      });
      return [...whole, ...parts];
    }),
  );
  return found
    .sort((a, b) => a[1] - b[1])
    .map(([text, , scope]) => `${text} → ${scope.replace('.lambda-workbench', '')}`);
}
