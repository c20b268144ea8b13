import { isEntry, nodesAt } from '../nodesAt.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Leaves the text of a `Fn::Sub` that replaces nothing. */
export const removeSub: QuickFix = {
  codes: ['sub-unneeded'],
  *fixes({ span }, { document: { template, text } }): Iterable<Fix> {
    const node = nodesAt(template.root, span.start).findLast(
      (each) => !isEntry(each) && each.kind === 'intrinsic' && each.name === 'Fn::Sub',
    );
    if (!node || isEntry(node) || node.kind !== 'intrinsic' || node.argument.kind !== 'scalar') return;
    const { argument } = node;
    const newText = text.slice(argument.start, argument.end);
    // A block scalar keeps its header only behind its key.
    if (/^[|>]/.test(newText) && !text.startsWith('!Sub', node.start)) return;
    const edits = [{ span: { start: node.start, end: node.end }, newText }];
    yield { title: 'Remove `!Sub`', edits, isPreferred: true, isSafe: true };
  },
};
