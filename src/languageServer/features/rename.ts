import { occurrenceAt, renameSpans } from '../../language/rename.ts';
import type { Feature } from './feature.ts';

export const rename: Feature = {
  name: 'rename',
  capabilities: { renameProvider: { prepareProvider: true } },
  register({ connection, onTemplate }) {
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
        const spans = renameSpans(document, positions.offsetAt(position), newName);
        return {
          changes: { [uri]: spans.map((span) => ({ range: positions.rangeOf(span), newText: newName })) },
        };
      }),
    );
  },
};
