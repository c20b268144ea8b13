import type { Suite } from '../harness/endToEndSuite.ts';

/** Applications of other people's making: their own layouts and names, plain CloudFormation among them. */
export const suite: Suite = { workspace: ['test/fixtures/applications'] };
