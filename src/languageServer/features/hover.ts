import { MarkupKind } from 'vscode-languageserver-types';
import { hoverAt } from '../../language/hover/hoverAt.ts';
import type { Feature } from './feature.ts';

export const hover: Feature = {
  name: 'hover',
  capabilities: { hoverProvider: true },
  register: ({ connection, onTemplate, types }) =>
    connection.onHover(
      onTemplate((document, { position }) => {
        const { positions } = document;
        const found = hoverAt(document, positions.offsetAt(position), { types, today: new Date() });
        if (!found) return null;
        const value = found.paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
        return { contents: { kind: MarkupKind.Markdown, value }, range: positions.rangeOf(found.span) };
      }),
    ),
};
