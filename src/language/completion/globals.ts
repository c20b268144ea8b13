import { globalsSections } from '../../template/globalsSections.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { map } from './sketch.ts';

/** The types that `Globals` gives properties to. */
export function* globalsCompletions({ cursor }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'value' || cursor.path.length !== 1 || cursor.path[0] !== 'Globals') return;
  for (const label of globalsSections.keys()) {
    if (cursor.siblings.includes(label)) continue;
    const insert = { kind: 'entries', entries: { [label]: map({}) } } as const;
    yield { label, kind: 'section', insert, detail: `AWS::Serverless::${label}` };
  }
}
