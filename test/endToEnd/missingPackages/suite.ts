import type { Suite } from '../harness/endToEndSuite.ts';

/** Functions that import what is not installed; the way out is offered as a button. Installs from the npm registry. */
export const suite: Suite = { workspace: ['test/fixtures/missingPackages'] };
