import type { Suite } from '../harness/endToEndSuite.ts';

/** A correct template, for the tests to break. */
export const suite: Suite = { workspace: ['test/fixtures/shop'] };
