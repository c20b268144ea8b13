import { textOf } from '../../template/value.ts';
import { valueAt } from '../innerValue.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** The other resources, for `DependsOn`. */
export function* dependsOnCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  const [section, own, key] = place.path;
  if (cursor.typing === 'key' || section !== 'Resources' || key !== 'DependsOn') return;
  const { resources, root } = document.template;
  const present = valueAt(root, place.path.slice(0, 3));
  const listed = new Set(present?.kind === 'list' ? present.items.map(textOf) : []);
  for (const { logicalId, type } of resources)
    if (logicalId !== own && (!listed.has(logicalId) || logicalId.startsWith(cursor.prefix)))
      yield valueCompletion(logicalId, 'resource', { detail: type });
}
