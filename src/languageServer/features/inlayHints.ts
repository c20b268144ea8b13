import { inlayHints as hintsOf } from '../../language/inlayHints.ts';
import type { Feature } from './feature.ts';

export const inlayHints: Feature = {
  name: 'inlayHints',
  capabilities: { inlayHintProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.languages.inlayHint.on(
      onTemplate((document, { range }) => {
        const { positions } = document;
        const within = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
        return hintsOf(document, within).map(({ offset, label, tooltip }) => ({
          position: positions.positionAt(offset),
          label,
          tooltip,
          paddingLeft: true,
        }));
      }),
    ),
};
