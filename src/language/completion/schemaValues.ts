import { scalarOptions } from '../schemaText.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** What the schema lists: members of an enumeration, `true` and `false`. */
export function* schemaValueCompletions({ cursor, place, schema }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'key' || !schema || place.path.at(-1) === 'Runtime') return;
  for (const [index, label] of scalarOptions(schema.schema).entries())
    yield valueCompletion(label, 'value', { rank: index < 20 ? 2 : 3 });
}
