import { pathReferencesOf } from '../../language/pathReferences.ts';
import { uriBeside } from '../uris.ts';
import type { Feature } from './feature.ts';

/** Only to files: an editor opens no folders. */
export const documentLinks: Feature = {
  name: 'documentLinks',
  capabilities: { documentLinkProvider: {} },
  register: ({ connection, onTemplate }) =>
    connection.onDocumentLinks(
      onTemplate((document) =>
        pathReferencesOf(document)
          .filter(({ kind }) => kind === 'file')
          .map(({ span, path }) => ({
            range: document.positions.rangeOf(span),
            target: uriBeside(document.uri, path),
          })),
      ),
    ),
};
