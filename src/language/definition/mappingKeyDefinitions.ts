import { contentSpan } from '../../template/intrinsics.ts';
import { entryOf, type IntrinsicValue, type MapEntry } from '../../template/value.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';
import { entrySpan, touches } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';

/** Of a key that `Fn::FindInMap` names; of its second key in every map where only AWS knows the first. */
export function mappingKeyDefinitions({ template }: TemplateDocument, offset: number): Definition[] {
  const call = nodesAt(template.root, offset).findLast(
    (node): node is IntrinsicValue =>
      !isEntry(node) && node.kind === 'intrinsic' && node.name === 'Fn::FindInMap',
  );
  if (call?.argument.kind !== 'list') return [];
  const [name, ...keys] = call.argument.items;
  const depth = keys.findIndex((key) => touches(key, offset));
  const target = keys[depth];
  if (name?.kind !== 'scalar' || target?.kind !== 'scalar') return [];
  const mapping = template.mappings.find(({ key }) => key === name.source);
  let entries = mapping ? [mapping] : [];
  for (const key of keys.slice(0, depth + 1))
    entries = entries.flatMap((entry) => inner(entry, key.kind === 'scalar' ? key.source : undefined));
  return entries.map((entry) => ({
    origin: contentSpan(target),
    span: entrySpan(entry),
    nameSpan: entry.keySpan,
  }));
}

function inner({ value }: MapEntry, key: string | undefined): MapEntry[] {
  if (key === undefined) return value.kind === 'map' ? [...value.entries] : [];
  const found = entryOf(value, key);
  return found ? [found] : [];
}
