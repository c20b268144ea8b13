import type { MapEntry, Value } from '../template/value.ts';
import { entrySpan, touches } from './spans.ts';

/** The values and map entries around an offset, outermost first; what an alias repeats is not gone into. */
export function nodesAt(root: Value | undefined, offset: number): (Value | MapEntry)[] {
  const nodes: (Value | MapEntry)[] = [];
  let next: Value | MapEntry | undefined = root;
  while (next) {
    nodes.push(next);
    next = innerNode(next, offset);
  }
  return nodes;
}

export function isEntry(node: Value | MapEntry): node is MapEntry {
  return 'keySpan' in node;
}

function innerNode(node: Value | MapEntry, offset: number): Value | MapEntry | undefined {
  if (isEntry(node)) return valueAt(node.value, offset);
  if (node.kind === 'intrinsic') return valueAt(node.argument, offset);
  if (node.kind === 'list') return node.items.find((item) => touches(item, offset));
  return node.kind === 'map' ? node.entries.find((entry) => isAround(entry, offset)) : undefined;
}

function isAround(entry: MapEntry, offset: number): boolean {
  return entry.keySpan.start <= offset && touches(entrySpan(entry), offset);
}

function valueAt(value: Value, offset: number): Value | undefined {
  return touches(value, offset) ? value : undefined;
}
