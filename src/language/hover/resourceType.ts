import type { Hover, HoverContext } from './hover.ts';
import { code, link } from './markdown.ts';

/** The `Type` of a resource. */
export function resourceTypeHover({ cursor, place, types, word }: HoverContext): Hover | undefined {
  const { path } = place;
  if (cursor.typing === 'key' || path[0] !== 'Resources' || path[2] !== 'Type' || path.length !== 3)
    return undefined;
  const type = types.get(word);
  if (!type) return undefined;
  return {
    span: cursor.span,
    paragraphs: [
      link(code(type.name), type.documentationUrl),
      type.documentation ?? '',
      type.reference ? `\`Ref\` gives its ${code(type.reference.name)}.` : '',
      type.attributes.size === 0
        ? ''
        : `\`GetAtt\` gives ${[...type.attributes.keys()].slice(0, 20).map(code).join(', ')}.`,
    ],
  };
}
