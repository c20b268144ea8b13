import type { Suite } from '../harness/endToEndSuite.ts';

export const suite: Suite = { workspace: ['samples/orders'] };
