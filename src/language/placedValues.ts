import type { Resource, Template } from '../template/template.ts';
import type { IntrinsicValue, MapEntry, ScalarValue, Value } from '../template/value.ts';

/** Where in a template a value stands. */
export interface Placed<T extends Value> {
  readonly value: T;
  /** The top-level key it stands under. */
  readonly section: string;
  /** The resource it belongs to. */
  readonly resource: Resource | undefined;
  /** Keys and names of functions from the section down; list items have no step of their own. */
  readonly path: readonly string[];
  /** The functions around it, the outermost first. */
  readonly functions: readonly IntrinsicValue[];
}

export interface PlacedValues {
  readonly intrinsics: readonly Placed<IntrinsicValue>[];
  /** By the function's name those that are calls; the template's `Metadata` is data and calls none. */
  readonly calls: ReadonlyMap<string, readonly Placed<IntrinsicValue>[]>;
  /** Texts in which `${` or `{{` stands; none of them is an argument that names something. */
  readonly texts: readonly Placed<ScalarValue>[];
  /** Entries that would be functions if they were alone in their maps. */
  readonly functionsBesideKeys: readonly MapEntry[];
}

/** Every intrinsic function of a template and every text that may need one, in the order of the text. */
export function placedValuesOf({ root, resources }: Template): PlacedValues {
  const intrinsics: Placed<IntrinsicValue>[] = [];
  const texts: Placed<ScalarValue>[] = [];
  const functionsBesideKeys: MapEntry[] = [];
  const resourceOf = new Map(resources.map((resource) => [resource.body, resource]));
  // What an alias repeats is one value in several places.
  const seen = new Set<Value>();

  let section = '';
  let resource: Resource | undefined;
  const path: string[] = [];
  let functions: readonly IntrinsicValue[] = [];

  const placed = <T extends Value>(value: T): Placed<T> => ({
    value,
    section,
    resource,
    path: [...path],
    functions,
  });

  const walk = (value: Value): void => {
    if (value.kind === 'scalar') {
      if (value.source.includes('{') && /\$\{|\{\{/.test(value.source)) texts.push(placed(value));
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') for (const item of value.items) walk(item);
    else if (value.kind === 'map') for (const entry of value.entries) walkEntry(entry);
    else {
      intrinsics.push(placed(value));
      const outer = functions;
      functions = [...outer, value];
      path.push(value.name);
      walk(value.argument);
      path.pop();
      functions = outer;
    }
  };

  const walkEntry = (entry: MapEntry): void => {
    const { key, value } = entry;
    if (isFunction(key) && section !== 'Metadata') functionsBesideKeys.push(entry);
    const outer = resource;
    resource ??= resourceOf.get(value);
    path.push(key);
    walk(value);
    path.pop();
    resource = outer;
  };

  for (const { key, value } of root?.entries ?? []) {
    section = key;
    walk(value);
  }
  return { intrinsics, calls: callsAmong(intrinsics), texts, functionsBesideKeys };
}

function callsAmong(intrinsics: readonly Placed<IntrinsicValue>[]): PlacedValues['calls'] {
  const calls = new Map<string, Placed<IntrinsicValue>[]>();
  for (const each of intrinsics) {
    if (each.section === 'Metadata') continue;
    const others = calls.get(each.value.name);
    if (others) others.push(each);
    else calls.set(each.value.name, [each]);
  }
  return calls;
}

/** Macros and loops stand among other keys. */
function isFunction(key: string): boolean {
  return key.startsWith('Fn::') && key !== 'Fn::Transform' && !key.startsWith('Fn::ForEach');
}
