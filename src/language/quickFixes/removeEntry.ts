import type { MapEntry, Value } from '../../template/value.ts';
import { removalOf } from '../edits.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';
import { entrySpan } from '../spans.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Removes what nothing uses, or what stands twice. */
export const removeEntry: QuickFix = {
  codes: ['duplicate-key', 'unused-parameter', 'unused-mapping', 'unused-condition', 'unused-sub-variable'],
  *fixes({ span, code }, { document: { template, text } }): Iterable<Fix> {
    const nodes = nodesAt(template.root, span.start);
    const index = nodes.findLastIndex((node) => isEntry(node) && node.keySpan.start === span.start);
    const entry = nodes[index];
    if (!entry || !isEntry(entry)) return;
    const outermost = withOnlyEntry(nodes.slice(0, index), entry);
    const title = code === 'duplicate-key' ? `Remove this \`${entry.key}\`` : `Remove \`${entry.key}\``;
    const edits = [removalOf(text, entrySpan(outermost))];
    yield { title, edits, isPreferred: true, isSafe: code === 'unused-sub-variable' };
  },
};

/** A section that would be empty goes too. */
function withOnlyEntry(nodes: readonly (Value | MapEntry)[], entry: MapEntry): MapEntry {
  const [owner, map] = nodes.slice(-2);
  const isAlone = map && !isEntry(map) && map.kind === 'map' && map.entries.length === 1;
  return isAlone && owner && isEntry(owner) && nodes.length === 3 ? owner : entry;
}
