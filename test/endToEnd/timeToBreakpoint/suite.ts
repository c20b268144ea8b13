import type { Suite } from '../harness/endToEndSuite.ts';

/** Measures; `npm run bench` runs it. */
export const suite: Suite = { workspace: ['test/fixtures/applications'], isMeasurement: true };
