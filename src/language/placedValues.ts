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

  const walk = (value: Value, place: Omit<Placed<Value>, 'value'>): void => {
    if (value.kind === 'scalar') {
      if (/\$\{|\{\{/.test(value.source)) texts.push({ value, ...place });
      return;
    }
    if (seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') for (const item of value.items) walk(item, place);
    else if (value.kind === 'map')
      for (const entry of value.entries) {
        const { key, value: inner } = entry;
        if (isFunction(key) && place.section !== 'Metadata') functionsBesideKeys.push(entry);
        const resource = place.resource ?? resourceOf.get(inner);
        walk(inner, { ...place, path: [...place.path, key], resource });
      }
    else {
      intrinsics.push({ value, ...place });
      const { functions, path } = place;
      walk(value.argument, {
        ...place,
        path: [...path, value.name],
        functions: [...functions, value],
      });
    }
  };

  for (const { key: section, value } of root?.entries ?? [])
    walk(value, { section, resource: undefined, path: [], functions: [] });
  return { intrinsics, texts, functionsBesideKeys };
}

/** Macros and loops stand among other keys. */
function isFunction(key: string): boolean {
  return key.startsWith('Fn::') && key !== 'Fn::Transform' && !key.startsWith('Fn::ForEach');
}
