import type { SelectionRange } from 'vscode-languageserver/node';
import { selectionSpans } from '../../language/selectionSpans.ts';
import type { Feature } from './feature.ts';

export const selectionRanges: Feature = {
  name: 'selectionRanges',
  capabilities: { selectionRangeProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.onSelectionRanges(
      onTemplate((document, { positions: asked }) => {
        const { positions } = document;
        return asked.map((position): SelectionRange => {
          const spans = selectionSpans(document, positions.offsetAt(position));
          const innermost = spans.reduceRight<SelectionRange | undefined>(
            (parent, span) => ({ range: positions.rangeOf(span), ...(parent && { parent }) }),
            undefined,
          );
          return innermost ?? { range: { start: position, end: position } };
        });
      }),
    ),
};
