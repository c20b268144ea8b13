import type { Template } from '../template/template.ts';
import type { MapEntry, Span } from '../template/value.ts';
import { entrySpan, withoutQuotes } from './spans.ts';

/** A name that other places of the template use. */
export interface Declaration {
  readonly kind: 'parameter' | 'resource' | 'condition' | 'mapping' | 'output' | 'variable';
  readonly name: string;
  /** Where the name stands, without quotes. */
  readonly nameSpan: Span;
  /** All that is declared. */
  readonly span: Span;
}

/** The names a template declares, each by kind and name; of a name that stands twice the first counts. */
export class Declarations {
  readonly all: readonly Declaration[];
  readonly #byName = new Map<string, Declaration>();

  constructor(template: Template) {
    const { text, parameters, conditions, mappings, resources, outputs } = template;
    const of = (kind: Declaration['kind'], entries: readonly MapEntry[]): Declaration[] =>
      entries.filter(({ key }) => !key.startsWith('Fn::')).map((entry) => declarationOf(kind, entry, text));
    this.all = [
      ...of('parameter', parameters),
      ...of('mapping', mappings),
      ...of('condition', conditions),
      ...resources.map(({ logicalId, logicalIdSpan, span }): Declaration => ({
        kind: 'resource',
        name: logicalId,
        nameSpan: withoutQuotes(logicalIdSpan, text),
        span,
      })),
      ...of('output', outputs),
    ];
    for (const declaration of this.all) {
      const key = keyOf(declaration);
      if (!this.#byName.has(key)) this.#byName.set(key, declaration);
    }
  }

  get(kind: Declaration['kind'], name: string): Declaration | undefined {
    return this.#byName.get(keyOf({ kind, name }));
  }
}

export function declarationOf(kind: Declaration['kind'], entry: MapEntry, text: string): Declaration {
  return { kind, name: entry.key, nameSpan: withoutQuotes(entry.keySpan, text), span: entrySpan(entry) };
}

function keyOf({ kind, name }: Pick<Declaration, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}
