import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { chosenValue, resolveValue, type ResolveContext } from '../../template/resolve.ts';
import { valueOf, type Span, type Value } from '../../template/value.ts';

/** One of the policies of a role. */
export interface Policy {
  /** Of a managed policy the last part of its ARN, of a policy template its name. */
  readonly name: string;
  /** `connector`: what a SAM connector comes to. */
  readonly kind: 'managed' | 'template' | 'inline' | 'connector';
  /** What it is about, where its name does not tell: the values of a policy template's parameters. */
  readonly detail: string;
  /** SAM gives it without being asked. */
  readonly isAdded: boolean;
  readonly span: Span;
  /** None where only AWS knows them. */
  readonly statements: readonly Statement[];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html */
export interface Statement {
  readonly effect: string;
  /** `all but …` of `NotAction`. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly isConditional: boolean;
  readonly span: Span;
}

/** The statements of a policy document. */
export function statementsIn(document: Value | undefined, context: ResolveContext): Statement[] {
  const statements = chosenValue(valueOf(chosenValue(document, context), 'Statement'), context);
  const items = statements?.kind === 'list' ? statements.items : statements ? [statements] : [];
  return items.flatMap((item) => {
    const json = resolveValue(item, context).json;
    return isJsonObject(json) ? [statementOf(json, item)] : [];
  });
}

export function statementOf(json: JsonObject, span: Span): Statement {
  return {
    effect: textsIn(json['Effect']).join(' '),
    actions: thoseOr(json['Action'], json['NotAction']),
    resources: thoseOr(json['Resource'], json['NotResource']),
    isConditional: json['Condition'] !== undefined,
    span,
  };
}

function thoseOr(those: Json | undefined, allBut: Json | undefined): string[] {
  return allBut === undefined ? textsIn(those) : [`all but ${textsIn(allBut).join(', ')}`];
}

function textsIn(json: Json | undefined): string[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return json.flatMap((item: Json) => textsIn(item));
  return [typeof json === 'string' ? json : JSON.stringify(json)];
}
