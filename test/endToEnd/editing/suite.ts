import type { Suite } from '../harness/endToEndSuite.ts';

/** Every way of editing that a template has, and the files that belong to it. */
export const suite: Suite = {
  workspace: ['test/fixtures/editing'],
  settings: { 'editor.linkedEditing': true, 'editor.minimap.enabled': false },
};
