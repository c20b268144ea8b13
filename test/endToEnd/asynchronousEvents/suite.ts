import type { Suite } from '../harness/endToEndSuite.ts';

/** Functions whose events nobody waits for: one fails until it is given up, others have destinations. */
export const suite: Suite = { workspace: ['test/fixtures/payments'] };
