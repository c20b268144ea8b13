import data from '../../schemas/policyTemplates.json' with { type: 'json' };
import type { JsonObject } from '../shared/json.ts';

type Statement = JsonObject & { readonly Action: readonly string[] };

const statements: ReadonlyMap<string, readonly Statement[]> = new Map(Object.entries(data));

/**
 * The statements that a policy template of SAM comes to, as IAM reads them; undefined where there is no such template.
 * In texts `${Name}` stands for the template's parameter of that name, or a pseudo parameter.
 */
export function policyTemplateStatements(template: string): readonly JsonObject[] | undefined {
  return statements.get(template);
}

/** The IAM actions that a policy template of SAM allows, sorted. */
export function policyTemplateActions(template: string): readonly string[] {
  return actionsOf(statements.get(template) ?? []);
}

/** The IAM actions that any policy template allows, sorted: those that functions mostly need. */
export function usualActions(): string[] {
  // Some templates end an action with a star, to allow its batch form too.
  const all = actionsOf([...statements.values()].flat()).map((action) => action.replace(/(?<!:)\*$/, ''));
  return [...new Set(all)].sort();
}

function actionsOf(of: readonly Statement[]): string[] {
  return [...new Set(of.flatMap(({ Action }) => Action))].sort();
}
