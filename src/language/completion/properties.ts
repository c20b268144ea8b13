import { globalsSections } from '../../template/globalsSections.ts';
import { propertiesAt, type SchemaPlace } from '../schemaPlace.ts';
import { propertyText } from '../schemaText.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { schemaSketch } from './schemaSketch.ts';

/** The properties of a resource and of the objects in them that do not stand there yet, required ones first. */
export function* propertyCompletions({ cursor, schema: place }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'value' || !place) return;
  const allowed = place.isTop && place.isGlobals ? globalsSections.get(kindOf(place)) : undefined;
  for (const [label, property] of propertiesAt(place.schema, place.value)) {
    if (allowed?.has(label) === false) continue;
    if (cursor.siblings.includes(label) || property.isReadOnly || property.isForbidden) continue;
    yield {
      label,
      kind: 'property',
      insert: { kind: 'entries', entries: { [label]: schemaSketch(property.value) } },
      detail: propertyText(property),
      rank: property.isRequired ? 1 : property.isDeprecated ? 8 : 4,
      isDeprecated: property.isDeprecated,
      documentation: () => property.documentation,
    };
  }
}

/** `Function` for `AWS::Serverless::Function`. */
function kindOf({ type }: SchemaPlace): string {
  return type.name.replace('AWS::Serverless::', '');
}
