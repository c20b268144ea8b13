import { isEntry, nodesAt } from '../nodesAt.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Has `Fn::Sub` replace the `${Name}` of a text. */
export const addSub: QuickFix = {
  codes: ['sub-needed'],
  *fixes({ span }, { document: { template, text } }): Iterable<Fix> {
    const value = nodesAt(template.root, span.start).findLast(
      (node) => !isEntry(node) && node.kind === 'scalar',
    );
    if (!value || isEntry(value)) return;
    // A value has but one tag.
    if (/![\w:]+\s+$/.test(text.slice(Math.max(0, value.start - 100), value.start))) return;
    const written = text.slice(value.start, value.end);
    const newText = template.format === 'json' ? `{ "Fn::Sub": ${written} }` : `!Sub ${written}`;
    yield { title: 'Use `!Sub`', edits: [{ span: value, newText }], isPreferred: true };
  },
};
