import type { Application } from '../application/application.ts';
import { roleOf } from '../application/permissions/role.ts';
import type { RoleSummary } from '../protocol/languageServer.ts';
import { Positions, type Range } from '../template/positions.ts';
import type { Span } from '../template/value.ts';

/** Answers what functions may do, and knows when that is no longer what the client was told. */
export class ToldRoles {
  /** By the path of the template, then the function. */
  readonly #told = new Map<string, Map<string, string>>();

  answer(application: Application, logicalId: string): RoleSummary | null {
    const summary = summaryOf(application, logicalId);
    const told = this.#told.get(application.templatePath) ?? new Map<string, string>();
    this.#told.set(application.templatePath, told.set(logicalId, JSON.stringify(summary)));
    return summary;
  }

  /** Whether a function of the application may do something else than the client was told. */
  isNews(application: Application): boolean {
    const told = [...(this.#told.get(application.templatePath) ?? [])];
    return told.some(([logicalId, text]) => JSON.stringify(summaryOf(application, logicalId)) !== text);
  }

  /** The client is about to ask again. */
  forget(): void {
    this.#told.clear();
  }
}

function summaryOf(application: Application, logicalId: string): RoleSummary | null {
  const func = application.functions.find((each) => each.logicalId === logicalId);
  const role = func && roleOf(func.resource, application);
  if (!role) return null;
  const positions = new Positions(application.template.text);
  const withRange = <Place extends { readonly span: Span }>({
    span,
    ...rest
  }: Place): Omit<Place, 'span'> & { readonly range: Range } => ({ ...rest, range: positions.rangeOf(span) });
  return {
    ...withRange(role),
    policies: role.policies.map((policy) => ({
      ...withRange(policy),
      statements: policy.statements.map(withRange),
    })),
  };
}
