import type { Suite } from '../harness/endToEndSuite.ts';

/** Measures. The workspace has no template, so that nothing activates the extension before the measurement. */
export const suite: Suite = { workspace: ['test/fixtures/webShop'], isMeasurement: true };
