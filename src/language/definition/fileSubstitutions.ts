import { Positions } from '../../template/positions.ts';
import { valueOf } from '../../template/value.ts';
import { localPath } from '../nestedTemplate.ts';
import { entrySpan, touches } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { DefinitionForFile, FilePosition } from './definition.ts';
import { placesIn } from './substitutionDefinitions.ts';

/** Where the `${Name}` at a position of a state machine's definition gets its value. */
export function fileSubstitutions(
  document: TemplateDocument,
  { isFile, position }: FilePosition,
): DefinitionForFile[] {
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
