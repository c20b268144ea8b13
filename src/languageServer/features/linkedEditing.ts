import { linkedSpans } from '../../language/rename.ts';
import type { Feature } from './feature.ts';

/** While the name of a declaration is typed over, its uses follow. */
export const linkedEditing: Feature = {
  name: 'linkedEditing',
  capabilities: { linkedEditingRangeProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.languages.onLinkedEditingRange(
      onTemplate((document, { position }) => {
        const { positions } = document;
        const spans = linkedSpans(document, positions.offsetAt(position));
        return spans.length < 2
          ? null
          : { ranges: spans.map((span) => positions.rangeOf(span)), wordPattern: '[A-Za-z0-9]*' };
      }),
    ),
};
