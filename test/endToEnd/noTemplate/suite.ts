import type { Suite } from '../harness/endToEndSuite.ts';

/** A project that has nothing to do with Lambda. */
export const suite: Suite = { workspace: ['test/fixtures/webShop'] };
