import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { occurrenceAt, occurrencesOfSame } from '../../language/rename.ts';
import type { Feature } from './feature.ts';

export const documentHighlight: Feature = {
  name: 'documentHighlight',
  capabilities: { documentHighlightProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.onDocumentHighlight(
      onTemplate((document, { position }) => {
        const { positions } = document;
        const occurrence = occurrenceAt(document, positions.offsetAt(position));
        if (!occurrence) return null;
        return occurrencesOfSame(document, occurrence).map(({ span, isDeclaration }) => ({
          range: positions.rangeOf(span),
          kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      }),
    ),
};
