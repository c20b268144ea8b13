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

/** Whether an intrinsic function may give what stands here. */
export function takesFunction({ typing }: Cursor, { path, call }: Place): boolean {
  if (typing === 'key') return false;
  if (!call) return isValuePath(path);
  const { name, argument } = call;
  // The values of the variables.
  if (name === 'Fn::Sub') return argument[0] === 1 && argument.length > 1;
  if (!takers.has(name)) return false;
  return argument.length > 0 || single.has(name);
}

const single: ReadonlySet<string> = new Set([
  'Fn::Base64',
  'Fn::ImportValue',
  'Fn::GetAZs',
  'Fn::ToJsonString',
  'Fn::Length',
]);

const takers: ReadonlySet<string> = new Set([
  ...single,
  'Fn::And',
  'Fn::Cidr',
  'Fn::Equals',
  'Fn::FindInMap',
  'Fn::Join',
  'Fn::Not',
  'Fn::Or',
  'Fn::Select',
  'Fn::Split',
  'Fn::Transform',
]);

function isValuePath(path: Path): boolean {
  const [section, , key] = path;
  switch (section) {
    case 'Conditions':
      return path.length === 2;
    case 'Globals':
      return path.length > 2;
    case 'Outputs':
      return key === 'Value' || (key === 'Export' && path[3] === 'Name');
    case 'Resources':
      if (path.at(-1) === 'Type' && path.at(-3) === 'Events') return false;
      return path.length > 3 && key !== 'DependsOn';
    case undefined:
    default:
      return false;
  }
}
