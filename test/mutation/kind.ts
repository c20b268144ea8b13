/**
 * The kind of the folder `kinds`: one way to break a template, with one single fault. In: a valid template. Out: every
 * place where it can be broken so. Kinds say what is wrong with a template, whatever rules there are.
 */
import { ancestorsOf, childOf, placesAt, type Base, type Place } from './base.ts';
import { without, type Edit } from './edit.ts';

export interface Kind {
  readonly name: string;
  breaks(base: Base): Iterable<Fault>;
}

export interface Fault {
  readonly edits: readonly Edit[];
  /** Where it may be found, beside where the edits are. */
  readonly places: readonly Place[];
}

/** What is done to a place; nothing where it would be no fault. */
export type Change = (place: Place, base: Base) => Edit | readonly Edit[] | undefined;

type Elsewhere = (place: Place, base: Base) => readonly Place[];

/** Breaks what the patterns of {@link placesAt} name. `elsewhere`: further places where the fault may be found. */
export function kind(
  name: string,
  patterns: string | readonly string[],
  change: Change,
  elsewhere: Elsewhere = () => [],
): Kind {
  return {
    name,
    *breaks(base) {
      for (const place of [patterns].flat().flatMap((pattern) => placesAt(base, pattern))) {
        const edits = [change(place, base) ?? []].flat();
        if (edits.length > 0) yield { edits, places: [place, ...elsewhere(place, base)] };
      }
    },
  };
}

/** Removes what the patterns name; it may be missed anywhere above it. */
export function missing(name: string, patterns: string | readonly string[]): Kind {
  return kind(name, patterns, without, headsAbove);
}

/** The keys above a place, and the `Type` of each. */
function headsAbove(place: Place): Place[] {
  const above = ancestorsOf(place).filter(({ parent }) => parent);
  return [...above, ...above.flatMap((each) => childOf(each, 'Type') ?? [])];
}
