import data from '../../schemas/policyTemplateActions.json' with { type: 'json' };

const actions: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data));

/** The IAM actions that a policy template of SAM allows. */
export function policyTemplateActions(template: string): readonly string[] {
  return actions.get(template) ?? [];
}

/** The IAM actions that any policy template allows, sorted: those that functions mostly need. */
export function usualActions(): string[] {
  // Some templates end an action with a star, to allow its batch form too.
  const all = [...actions.values()].flat().map((action) => action.replace(/(?<!:)\*$/, ''));
  return [...new Set(all)].sort();
}
