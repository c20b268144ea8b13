import type { Suite } from '../harness/endToEndSuite.ts';

/** What the editor offers in a template, on the sample application. */
export const suite: Suite = { workspace: ['samples/orders'] };
