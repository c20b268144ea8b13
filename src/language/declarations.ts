import type { Template } from '../template/template.ts';
import type { MapEntry, Span } from '../template/value.ts';
import { entrySpan, touches, withoutQuotes } from './spans.ts';

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
  readonly #template: Template;
  #all: readonly Declaration[] | undefined;
  #byName: Map<string, Declaration> | undefined;

  constructor(template: Template) {
    this.#template = template;
  }

  get all(): readonly Declaration[] {
    return (this.#all ??= this.#where(() => true));
  }

  /** Those whose names touch an offset. */
  at(offset: number): readonly Declaration[] {
    return this.#where((name) => touches(name, offset));
  }

  get(kind: Declaration['kind'], name: string): Declaration | undefined {
    // Backwards, so that the first counts.
    this.#byName ??= new Map(this.all.toReversed().map((each) => [keyOf(each), each]));
    return this.#byName.get(keyOf({ kind, name }));
  }

  #where(isWanted: (name: Span) => boolean): Declaration[] {
    const { text, parameters, conditions, mappings, resources, outputs } = this.#template;
    const of = (kind: Declaration['kind'], entries: readonly MapEntry[]): Declaration[] =>
      entries
        .filter(({ key, keySpan }) => isWanted(keySpan) && !key.startsWith('Fn::'))
        .map((entry) => declarationOf(kind, entry, text));
    return [
      ...of('parameter', parameters),
      ...of('mapping', mappings),
      ...of('condition', conditions),
      ...resources
        .filter(({ logicalIdSpan }) => isWanted(logicalIdSpan))
        .map(({ logicalId, logicalIdSpan, span }): Declaration => ({
          kind: 'resource',
          name: logicalId,
          nameSpan: withoutQuotes(logicalIdSpan, text),
          span,
        })),
      ...of('output', outputs),
    ];
  }
}

export function declarationOf(kind: Declaration['kind'], entry: MapEntry, text: string): Declaration {
  return { kind, name: entry.key, nameSpan: withoutQuotes(entry.keySpan, text), span: entrySpan(entry) };
}

function keyOf({ kind, name }: Pick<Declaration, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}
