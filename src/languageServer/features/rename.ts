import type { TextEdit } from 'vscode-languageserver/node';
import { occurrenceAt, renameSpans } from '../../language/rename.ts';
import type { Feature } from './feature.ts';
import { otherPlaces } from './otherPlaces.ts';

export const rename: Feature = {
  name: 'rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  register({ connection, onTemplate, templates }) {
    connection.onPrepareRename(
      onTemplate((document, { position }) => {
        const occurrence = occurrenceAt(document, document.positions.offsetAt(position));
        if (!occurrence) return null;
        const { span, declaration } = occurrence;
        return { range: document.positions.rangeOf(span), placeholder: declaration.name };
      }),
    );
    connection.onRenameRequest(
      onTemplate((document, { position, newName }) => {
        const { uri, positions } = document;
        const offset = positions.offsetAt(position);
        const spans = renameSpans(document, offset, newName);
        const occurrence = spans.length > 0 && occurrenceAt(document, offset);
        const elsewhere = occurrence ? otherPlaces(document, occurrence.declaration, templates()) : [];
        const changes: Record<string, TextEdit[]> = {};
        for (const place of [...spans.map((span) => ({ uri, range: positions.rangeOf(span) })), ...elsewhere])
          (changes[place.uri] ??= []).push({ range: place.range, newText: newName });
        return { changes };
      }),
    );
  },
};
