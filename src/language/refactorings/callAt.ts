import type { IntrinsicValue, Value } from '../../template/value.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';

/** The innermost intrinsic function around an offset, of that name where one is given. */
export function callAt(root: Value | undefined, offset: number, name?: string): IntrinsicValue | undefined {
  const found = nodesAt(root, offset).findLast(
    (node) => !isEntry(node) && node.kind === 'intrinsic' && (name === undefined || node.name === name),
  );
  return found && !isEntry(found) && found.kind === 'intrinsic' ? found : undefined;
}
