import { exportedHandlers } from '../exportedHandlers.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** `Handler`, from what the files in `CodeUri` export. */
export function* handlerCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  const [section, logicalId, , key] = place.path;
  if (cursor.typing === 'key' || section !== 'Resources' || key !== 'Handler' || place.path.length !== 4)
    return;
  const func = document.functions.find((each) => each.logicalId === logicalId);
  for (const { handler, path, isUsual } of func ? exportedHandlers(func, document) : [])
    yield valueCompletion(handler, 'export', { detail: path, rank: isUsual ? 1 : 4 });
}
