import { shortForm } from '../../template/intrinsics.ts';
import { propertiesAt, schemaPlaceAt, type SchemaPlace } from '../schemaPlace.ts';
import { constraintTexts, typeText } from '../schemaText.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code, link } from './markdown.ts';
import { resolvedText } from './resolvedText.ts';
import { innerValue } from '../innerValue.ts';

/** A property of a resource, and what it comes to. */
export function propertyHover(context: HoverContext): Hover | undefined {
  const { cursor, document, types, word } = context;
  if (cursor.typing === 'value') return undefined;
  const place = schemaPlaceAt(document.template, types, cursor.path);
  const property = place && propertiesAt(place.schema, place.value).get(word);
  if (!property) return undefined;
  return {
    span: cursor.span,
    paragraphs: [
      `${code(word)}: ${typeText(property.value)}${property.isRequired ? ', **required**' : ''}`,
      property.documentation ?? '',
      bullets(...constraintTexts(property), property.isCreateOnly ? 'A change replaces the resource' : ''),
      ...valueTexts(context, place),
      link('Documentation', place.type.documentationUrl),
    ],
  };
}

function valueTexts({ document, word, place: { path } }: HoverContext, place: SchemaPlace): string[] {
  const written = innerValue(place.value, word);
  const resolved = written && resolvedText(written, document.resolve);
  const func = place.isTop ? document.functions.find(({ logicalId }) => logicalId === path[1]) : undefined;
  const inForce = func?.properties.get(word);
  const origin =
    inForce?.origin === 'merged'
      ? `With what \`Globals\` gives: ${code(shortForm(inForce.value))}`
      : undefined;
  return [resolved, origin].filter((text) => text !== undefined);
}
