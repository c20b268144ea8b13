import { occurrenceAt, occurrencesOfSame } from '../../language/rename.ts';
import type { Feature } from './feature.ts';
import { otherPlaces } from './otherPlaces.ts';

export const references: Feature = {
  name: 'references',
  capabilities: { referencesProvider: true },
  register: ({ connection, onTemplate, templates }) =>
    connection.onReferences(
      onTemplate((document, { position, context }) => {
        const { uri, positions } = document;
        const occurrence = occurrenceAt(document, positions.offsetAt(position));
        if (!occurrence) return null;
        const here = occurrencesOfSame(document, occurrence)
          .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
          .map(({ span }) => ({ uri, range: positions.rangeOf(span) }));
        return [...here, ...otherPlaces(document, occurrence.declaration, templates())];
      }),
    ),
};
