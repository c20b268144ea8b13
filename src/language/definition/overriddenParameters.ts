import { Positions } from '../../template/positions.ts';
import { samconfigBeside } from '../otherFiles/samconfig.ts';
import { entrySpan, touches, withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { DefinitionForFile, FilePosition } from './definition.ts';

/** The parameter to which the samconfig beside the template gives a value at this place. */
export function overriddenParameters(
  document: TemplateDocument,
  { isFile, position }: FilePosition,
): DefinitionForFile[] {
  const samconfig = samconfigBeside(document);
  if (!samconfig || !isFile(samconfig.path)) return [];
  const positions = new Positions(samconfig.text);
  const offset = positions.offsetAt(position);
  const place = samconfig.overrides.flatMap(({ names }) => names).find(({ span }) => touches(span, offset));
  return document.template.parameters
    .filter(({ key }) => key === place?.name)
    .map((entry) => ({
      origin: positions.rangeOf(place?.span ?? entry.keySpan),
      span: entrySpan(entry),
      nameSpan: withoutQuotes(entry.keySpan, document.text),
    }));
}
