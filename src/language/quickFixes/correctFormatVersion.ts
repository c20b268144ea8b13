import type { Fix, QuickFix } from './quickFix.ts';

/** There is but one version. */
export const correctFormatVersion: QuickFix = {
  codes: ['format-version'],
  *fixes({ span }): Iterable<Fix> {
    const edits = [{ span, newText: '"2010-09-09"' }];
    yield { title: 'Change to `2010-09-09`', edits, isPreferred: true, isSafe: true };
  },
};
