import type { Suite } from '../harness/endToEndSuite.ts';

/** Everything but debugging, on the sample application. */
export const suite: Suite = { workspace: ['samples/orders'] };
