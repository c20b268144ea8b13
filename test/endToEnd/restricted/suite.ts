import type { Suite } from '../harness/endToEndSuite.ts';

/** Restricted Mode: the workspace is not trusted. */
export const suite: Suite = { workspace: ['samples/orders'], trusted: false };
