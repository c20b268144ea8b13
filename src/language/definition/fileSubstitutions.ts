import { Positions, type Position, type Range } from '../../template/positions.ts';
import { valueOf, type Span } from '../../template/value.ts';
import { localPath } from '../nestedTemplate.ts';
import { entrySpan, touches } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import { placesIn } from './substitutionDefinitions.ts';

/** A substitution of the template, as a file that a state machine has as its definition leads to it. */
interface FileSubstitution {
  /** `Name` of `${Name}`, in the file. */
  readonly origin: Range;
  readonly span: Span;
  readonly nameSpan: Span;
}

/** A place in a file beside the template. */
interface FilePosition {
  /** Whether a path, relative to the template's folder or absolute, is the file's. */
  readonly isFile: (path: string) => boolean;
  readonly position: Position;
}

/** Where the `${Name}` at a position of a state machine's definition gets its value. */
export function fileSubstitutions(
  document: TemplateDocument,
  { isFile, position }: FilePosition,
): FileSubstitution[] {
  return document.template.resources.flatMap(({ properties }) => {
    const substitutions = valueOf(properties, 'DefinitionSubstitutions');
    const uri = valueOf(properties, 'DefinitionUri');
    const path = uri && localPath(uri, document);
    if (substitutions?.kind !== 'map' || path === undefined || !isFile(path)) return [];
    const text = document.files.read(path) ?? '';
    const positions = new Positions(text);
    const offset = positions.offsetAt(position);
    const place = placesIn(text, { start: 0, end: text.length }).find(({ span }) => touches(span, offset));
    if (!place) return [];
    return substitutions.entries
      .filter(({ key }) => key === place.name)
      .map((entry) => ({
        origin: positions.rangeOf(place.span),
        span: entrySpan(entry),
        nameSpan: entry.keySpan,
      }));
  });
}
