import type { Suite } from '../harness/endToEndSuite.ts';

/** Another extension is installed that answers in templates; it is one in name alone. */
export const suite: Suite = {
  workspace: ['test/fixtures/editing'],
  otherExtensions: ['test/fixtures/otherExtensions/redhat.vscode-yaml'],
};
