import { ancestorsOf, type Base, type Place } from './base.ts';
import type { Edit } from './edit.ts';
import type { Fault, Kind } from './kind.ts';

/** A template with one fault. */
export interface Mutant<B extends Base = Base> {
  readonly kind: string;
  readonly base: B;
  readonly text: string;
  /** Where the fault may be reported: lines, counted from 0, ends included. */
  readonly areas: readonly Area[];
}

interface Area {
  readonly first: number;
  readonly last: number;
}

const mostOfAKind = 12;
/** A report so many lines away from the fault still shows it. */
const nearLines = 2;

/** The mutants of a kind, of many templates rather than of one. */
export function mutantsOf<B extends Base>(kind: Kind, bases: readonly B[]): Mutant<B>[] {
  const faults = bases.map((base) => [...kind.breaks(base)].map((fault) => ({ base, fault })));
  const inTurns = Array.from({ length: Math.max(...faults.map(({ length }) => length)) }, (_, turn) =>
    faults.flatMap((ofBase) => ofBase[turn] ?? []),
  ).flat();
  return inTurns
    .map(({ base, fault }) => mutantOf(kind, base, fault))
    .filter(({ text, base }) => text !== base.text)
    .slice(0, mostOfAKind);
}

function mutantOf<B extends Base>({ name }: Kind, base: B, { edits, places }: Fault): Mutant<B> {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const text = sorted.reduceRight(
    (all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end),
    base.text,
  );
  const lineOf = (offset: number): number => text.slice(0, movedBy(sorted, offset)).split('\n').length - 1;
  const editLines = sorted.map(
    ({ start }) => text.slice(0, movedBy(sorted, start, false)).split('\n').length - 1,
  );
  const areas = places.flatMap((place, index) => {
    const owner = ownerOf(place);
    const inside = { first: lineOf(owner.start), last: lineOf(owner.end) };
    const lines = [lineOf(place.start), ...(index === 0 ? editLines : [])];
    return lines.map((line) => ({
      first: Math.max(line - nearLines, Math.min(inside.first, line)),
      last: Math.min(line + nearLines, Math.max(inside.last, line)),
    }));
  });
  return { kind: name, base, text, areas };
}

/** The resource, parameter, output … a place is in. */
function ownerOf(place: Place): Place {
  return [place, ...ancestorsOf(place)].at(-2) ?? place;
}

function movedBy(edits: readonly Edit[], offset: number, isAfter = true): number {
  let moved = offset;
  for (const { start, end, text } of edits) {
    if (end < offset || (end === offset && isAfter)) moved += text.length - (end - start);
    else if (start < offset) moved += start - offset;
  }
  return moved;
}
