import { textOf, type MapEntry, type Value } from '../../template/value.ts';
import { innerValue, valueAt } from '../innerValue.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** The mapping and the keys of `!FindInMap`. */
export function* mappingCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'key' || place.call?.name !== 'Fn::FindInMap') return;
  const [index, ...deeper] = place.call.argument;
  if (deeper.length > 0) return;
  const { mappings, root } = document.template;
  if (index === 0) {
    for (const { key } of mappings) yield valueCompletion(key, 'mapping');
    return;
  }
  const list = valueAt(root, cursor.path.slice(0, -1));
  const [name, top] = [0, 1].map((each) => textOf(innerValue(list, each)));
  const chosen = mappings.filter(({ key }) => name === undefined || key === name);
  const topKeys = chosen.flatMap(({ value }) => entriesOf(value));
  const wanted =
    index === 1
      ? topKeys
      : topKeys
          .filter(({ key }) => top === undefined || key === top || !topKeys.some((each) => each.key === top))
          .flatMap(({ value }) => entriesOf(value));
  for (const key of new Set(wanted.map((each) => each.key))) yield valueCompletion(key, 'value', { rank: 1 });
}

function entriesOf(value: Value): readonly MapEntry[] {
  return value.kind === 'map' ? value.entries : [];
}
