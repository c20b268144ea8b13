import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { IntrinsicValue, Span } from '../../../template/value.ts';
import { branchesOf } from './presence.ts';

/** An intrinsic function of the template with what it has to come to. */
export interface FunctionNode {
  /** Where it stands: the value may be one of a version before, in which the same text stood elsewhere. */
  readonly span: Span;
  readonly value: IntrinsicValue;
  readonly schema: ValueSchema;
  /** Of the property. */
  readonly name: string;
}

/** Adds the functions that a value comes from: itself, or those in its branches if it is an `Fn::If`. */
export function addFunctionNodes(
  nodes: FunctionNode[],
  value: IntrinsicValue,
  schema: ValueSchema,
  name: string,
): void {
  if (value.name !== 'Fn::If') nodes.push({ span: value, value, schema, name });
  else
    for (const branch of branchesOf(value.argument))
      if (branch.kind === 'intrinsic') addFunctionNodes(nodes, branch, schema, name);
}
