import type { Template } from '../template/template.ts';
import { textOf, valueOf, type ScalarValue, type Value } from '../template/value.ts';

/** The values that are written for `value`: itself, the branches of an `Fn::If`, the default of a parameter. */
export function literalsOf(value: Value | undefined, template: Template): ScalarValue[] {
  if (value?.kind === 'scalar') return [value];
  if (value?.kind !== 'intrinsic') return [];
  const { name, argument } = value;
  if (name === 'Fn::If' && argument.kind === 'list')
    return argument.items.slice(1, 3).flatMap((branch) => literalsOf(branch, template));
  if (name !== 'Ref' || argument.kind !== 'scalar') return [];
  const parameter = template.parameters.find(({ key }) => key === argument.source);
  // The default of such a parameter names a place in the Parameter Store.
  if (textOf(valueOf(parameter?.value, 'Type'))?.startsWith('AWS::SSM::') === true) return [];
  const fallback = valueOf(parameter?.value, 'Default');
  return fallback?.kind === 'scalar' && fallback.value !== null ? [fallback] : [];
}
