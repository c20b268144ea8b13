import { occurrenceAt, occurrencesOfSame } from '../../language/rename.ts';
import type { Feature } from './feature.ts';

export const references: Feature = {
  name: 'references',
  capabilities: { referencesProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.onReferences(
      onTemplate((document, { position, context }) => {
        const { uri, positions } = document;
        const occurrence = occurrenceAt(document, positions.offsetAt(position));
        if (!occurrence) return null;
        return occurrencesOfSame(document, occurrence)
          .filter(({ isDeclaration }) => context.includeDeclaration || !isDeclaration)
          .map(({ span }) => ({ uri, range: positions.rangeOf(span) }));
      }),
    ),
};
