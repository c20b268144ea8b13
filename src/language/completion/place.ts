import type { Cursor, Path } from '../cursor/cursor.ts';

/** What a path means. */
export interface Place {
  /** Without the branches of `Fn::If`, which stand for what they choose. */
  readonly path: Path;
  /** The innermost function that the place is an argument of, and where in its argument. */
  readonly call: { readonly name: string; readonly argument: Path } | undefined;
}

export function placeOf(path: Path): Place {
  const plain: (string | number)[] = [];
  let call: { readonly name: string; readonly argument: (string | number)[] } | undefined;
  for (let index = 0; index < path.length; index++) {
    const segment = path[index];
    if (segment === undefined) break;
    const branch = path[index + 1];
    if (segment === 'Fn::If' && (branch === 1 || branch === 2)) {
      index++;
      continue;
    }
    plain.push(segment);
    if (isFunction(segment, plain)) call = { name: segment, argument: [] };
    else call?.argument.push(segment);
  }
  return { path: plain, call };
}

/** A resource and an output have a `Condition` too, as the third segment of their path. */
function isFunction(segment: string | number, path: Path): segment is string {
  if (typeof segment === 'number') return false;
  if (segment.startsWith('Fn::')) return !segment.startsWith('Fn::ForEach');
  return segment === 'Ref' || (segment === 'Condition' && path.length > 3);
}

/** Whether a value of any type may stand here, one that a function gives among them. */
export function takesValue({ typing }: Cursor, { call }: Place): boolean {
  if (typing === 'key') return false;
  if (!call) return true;
  const { name, argument } = call;
  if (name === 'Fn::Sub') return argument[0] === 1 && argument.length > 1;
  return valueArguments.has(name) && (argument.length > 0 || singleArgument.has(name));
}

const singleArgument = new Set(['Fn::Base64', 'Fn::ImportValue', 'Fn::GetAZs', 'Fn::ToJsonString', 'Fn::Length']);
const valueArguments = new Set([
  ...singleArgument,
  'Fn::Join',
  'Fn::Select',
  'Fn::Split',
  'Fn::Cidr',
  'Fn::Equals',
  'Fn::FindInMap',
  'Fn::Transform',
]);
