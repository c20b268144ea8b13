import assert from 'node:assert/strict';
import { complete, type CompletionList } from '../../../src/language/completion/complete.ts';
import { TemplateDocument } from '../../../src/language/templateDocument.ts';
import { types } from '../../support/resourceTypes.ts';
import { fixture } from '../../support/template.ts';

function listAt(text: string): { readonly list: CompletionList; readonly text: string } {
  const { cursors, resolve: context, files } = fixture(text);
  const [offset] = cursors;
  assert.ok(offset !== undefined);
  const document = new TemplateDocument('file:///template.yaml', context, files);
  const list = complete(document, offset, { types, today: new Date('2026-11-15') });
  assert.ok(list);
  return { list, text: document.text };
}

/** What is offered at `$0`, as it would be shown. */
function labels(text: string): string[] {
  const { completions } = listAt(text).list;
  return completions
    .toSorted((a, b) => (a.rank ?? 5) - (b.rank ?? 5) || (a.label < b.label ? -1 : 1))
    .map(({ label }) => label);
}

/** The text after a completion was accepted, with its tab stops. */
function completed(marked: string, label: string): string {
  const { list, text } = listAt(marked);
  const chosen = list.completions.find((each) => each.label === label);
  assert.ok(chosen, `${label} is not among ${list.completions.map((each) => each.label).join(', ')}`);
  const { newText, span } = list.edit(chosen);
  return text.slice(0, span.start) + newText + text.slice(span.end);
}

/** Holds that a completion makes the one text of the other. */
export function checkCompletion(before: string, label: string, after: string): void {
  assert.equal(completed(before, label), fixture(after.replaceAll('$0', '')).template.text);
}

/** Holds that all of these are offered, in this order if with others between. */
export function checkOffered(text: string, ...expected: readonly string[]): void {
  const offered = labels(text);
  assert.deepEqual(
    offered.filter((label) => expected.includes(label)),
    expected,
    `offered are ${offered.slice(0, 60).join(', ')}`,
  );
}

export function checkNotOffered(text: string, ...unwanted: readonly string[]): void {
  const offered = labels(text);
  assert.deepEqual(
    offered.filter((label) => unwanted.includes(label)),
    [],
  );
}
