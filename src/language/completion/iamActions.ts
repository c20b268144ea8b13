import { usualActions } from '../../schema/policyTemplateStatements.ts';
import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

/** `Action` and `NotAction` of policy statements. */
export function* iamActionCompletions({ cursor, place }: CompletionContext): Iterable<Completion> {
  const { path, call } = place;
  const key = path.findLast((segment) => typeof segment === 'string');
  if (cursor.typing === 'key' || call || !path.includes('Statement')) return;
  if (key !== 'Action' && key !== 'NotAction') return;
  const actions = usualActions();
  const services = [...new Set(actions.map((action) => action.replace(/:.*/, ':*')))];
  for (const label of actions) yield valueCompletion(label, 'value', { rank: 2 });
  for (const label of services) yield valueCompletion(label, 'value', { rank: 3, detail: 'All actions' });
}
