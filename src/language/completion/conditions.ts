import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** Names of conditions: of `!If`, `!Condition`, and the `Condition` of resources and outputs. */
export function* conditionCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'key') return;
  const { path, call } = place;
  const isName = call
    ? call.name === 'Condition' || (call.name === 'Fn::If' && call.argument[0] === 0)
    : path.length === 3 && path[2] === 'Condition';
  if (!isName) return;
  for (const { key } of document.template.conditions)
    if (path[0] !== 'Conditions' || key !== path[1]) yield valueCompletion(key, 'condition');
}
