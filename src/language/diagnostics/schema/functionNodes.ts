import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { IntrinsicValue, Span, Value } from '../../../template/value.ts';
import { branchesOf } from './presence.ts';
import type { SchemaNode } from './schemaNodes.ts';

/** An intrinsic function of the template with what it has to come to. */
export interface FunctionNode {
  /** Where it stands: the value may be one of a version before, in which the same text stood elsewhere. */
  readonly span: Span;
  readonly value: IntrinsicValue;
  readonly schema: ValueSchema;
  /** Of the property. */
  readonly name: string;
}

/** The functions that give a property or an item its value, those in the branches of `Fn::If` too. */
export function* functionNodesOf(nodes: readonly SchemaNode[]): Iterable<FunctionNode> {
  for (const { value, schema, name } of nodes)
    if (value.kind === 'map') {
      for (const { key, value: inner } of value.entries) {
        const property = inner.kind === 'intrinsic' ? schema.properties.get(key) : undefined;
        if (property) yield* functionsIn(inner, property.value, key);
      }
    } else if (value.kind === 'list' && schema.items)
      for (const item of value.items) yield* functionsIn(item, schema.items, name);
}

function* functionsIn(value: Value, schema: ValueSchema, name: string): Iterable<FunctionNode> {
  if (value.kind !== 'intrinsic') return;
  if (value.name !== 'Fn::If') yield { span: value, value, schema, name };
  else for (const branch of branchesOf(value.argument)) yield* functionsIn(branch, schema, name);
}
