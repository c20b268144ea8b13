import type { IntrinsicValue, MapEntry, MapValue, Value } from './value.ts';

/** Functions whose arguments are conditions, so that `{ Condition: X }` in them refers to one. */
const conditionFunctions = new Set(['Fn::And', 'Fn::Or', 'Fn::Not']);

/** Makes one of both spellings of an intrinsic function: maps such as `{ Ref: X }` become {@link IntrinsicValue}s. */
export function normalise(root: Value): Value {
  if (root.kind !== 'map') return root;
  // Values that an alias repeats are one object before and after.
  const done = new Map<Value, Value>();

  const convert = (value: Value, isCondition: boolean): Value => {
    if (value.kind === 'scalar') return value;
    const known = isCondition ? undefined : done.get(value);
    if (known) return known;
    const converted = convertInner(value, isCondition);
    if (!isCondition) done.set(value, converted);
    return converted;
  };

  const convertInner = (value: Exclude<Value, { kind: 'scalar' }>, isCondition: boolean): Value => {
    if (value.kind === 'list') {
      const items = value.items.map((item) => convert(item, false));
      return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
    }
    const intrinsic = value.kind === 'intrinsic' ? value : intrinsicOf(value, isCondition);
    if (intrinsic) return { ...intrinsic, argument: convertArgument(intrinsic) };
    return value.kind === 'map' ? convertEntries(value, (entry) => convert(entry.value, false)) : value;
  };

  const convertArgument = ({ name, argument }: IntrinsicValue): Value => {
    if (!conditionFunctions.has(name) || argument.kind !== 'list') return convert(argument, false);
    return { ...argument, items: argument.items.map((item) => convert(item, true)) };
  };

  // Sections are maps of named things, whatever a lone one of them is called.
  return convertEntries(root, ({ key: section, value }) =>
    value.kind === 'map'
      ? convertEntries(value, (entry) => convert(entry.value, section === 'Conditions'))
      : convert(value, false),
  );
}

/** The map itself where nothing in it changes, as in most. */
function convertEntries(map: MapValue, convert: (entry: MapEntry) => Value): MapValue {
  const entries = map.entries.map((entry) => {
    const value = convert(entry);
    return value === entry.value ? entry : { ...entry, value };
  });
  return entries.every((entry, index) => entry === map.entries[index]) ? map : { ...map, entries };
}

function intrinsicOf(map: MapValue, isCondition: boolean): IntrinsicValue | undefined {
  const [entry] = map.entries;
  if (!entry || map.entries.length > 1) return undefined;
  const { key: name, keySpan: nameSpan, value: argument } = entry;
  const isIntrinsic =
    name === 'Ref' ||
    (name === 'Condition' && isCondition) ||
    // A loop is an entry among others, also where it is the only one.
    (name.startsWith('Fn::') && !name.startsWith('Fn::ForEach'));
  return isIntrinsic
    ? { kind: 'intrinsic', name, nameSpan, argument, start: map.start, end: map.end }
    : undefined;
}
