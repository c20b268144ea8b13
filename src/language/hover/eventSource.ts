import { schemaPlaceAt } from '../schemaPlace.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code, link } from './markdown.ts';

/** The `Type` of an entry of `Events`. */
export function eventSourceHover({ cursor, place, document, types, word }: HoverContext): Hover | undefined {
  const { path } = place;
  if (cursor.typing === 'key' || path[3] !== 'Events' || path[5] !== 'Type' || path.length !== 6)
    return undefined;
  const event = schemaPlaceAt(document.template, types, path.slice(0, -1));
  const properties = event?.schema.cases?.schemas.get(word)?.properties.get('Properties')?.value.properties;
  if (!event || !properties) return undefined;
  const owner = event.type.name.endsWith('StateMachine') ? 'statemachine' : 'function';
  const url = `https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-${owner}-${word.toLowerCase()}.html`;
  const names = (isRequired: boolean): string =>
    [...properties]
      .filter(([, property]) => property.isRequired === isRequired)
      .map(([name]) => code(name))
      .join(', ');
  return {
    span: cursor.span,
    paragraphs: [
      `**Event source** ${link(code(word), url)}`,
      bullets(
        names(true) === '' ? '' : `Required: ${names(true)}`,
        names(false) === '' ? '' : `Optional: ${names(false)}`,
      ),
    ],
  };
}
