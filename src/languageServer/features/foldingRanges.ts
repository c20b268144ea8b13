import { foldingRanges as rangesOf } from '../../language/foldingRanges.ts';
import type { Feature } from './feature.ts';

export const foldingRanges: Feature = {
  name: 'foldingRanges',
  capabilities: { foldingRangeProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.onFoldingRanges(
      onTemplate((document) =>
        rangesOf(document).map(({ startLine, endLine, kind }) => ({
          startLine,
          endLine,
          ...(kind !== undefined && { kind }),
        })),
      ),
    ),
};
