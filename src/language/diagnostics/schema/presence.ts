import { entryOf, type MapValue, type Value } from '../../../template/value.ts';
import { isNoValue } from '../../alternatives.ts';

/** Whether a property stands in an object once CloudFormation has resolved its functions; undefined where it depends. */
export function stands(map: MapValue, name: string): boolean | undefined {
  const entry = entryOf(map, name);
  if (!entry) return map.entries.some(({ key }) => key.startsWith('Fn::')) ? undefined : false;
  return standsFor(entry.value);
}

/** Whether a value stays: `AWS::NoValue` takes its property or item away. */
export function standsFor(value: Value): boolean | undefined {
  if (value.kind === 'scalar') return value.value === null ? undefined : true;
  // Nobody but CloudFormation knows whether it takes an empty list or map for one.
  if (value.kind === 'list') return value.items.length > 0 || undefined;
  if (value.kind === 'map') return value.entries.length > 0 || undefined;
  if (isNoValue(value)) return false;
  if (value.name !== 'Fn::If') return value.name === 'Fn::Transform' ? undefined : true;
  const branches = branchesOf(value.argument).map(standsFor);
  return branches.every((each) => each === branches[0]) ? branches[0] : undefined;
}

/** What an `Fn::If` may come to. */
export function branchesOf(argument: Value): readonly Value[] {
  return argument.kind === 'list' ? argument.items.slice(1, 3) : [];
}
