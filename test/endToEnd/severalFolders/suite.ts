import type { Suite } from '../harness/endToEndSuite.ts';

/** A multi-root workspace whose folders have functions of the same logical ID. */
export const suite: Suite = {
  workspace: ['test/fixtures/severalFolders/east', 'test/fixtures/severalFolders/west'],
};
