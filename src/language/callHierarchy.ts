import type { FunctionResource } from '../template/functionResource.ts';
import { referredIds } from '../template/intrinsics.ts';
import { resourceNamed } from '../template/resourceNamed.ts';
import type { Resource } from '../template/template.ts';
import { valueOf, type Span } from '../template/value.ts';
import { isWithin, touches } from './spans.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** One function makes another run: by name, or by way of a queue, table, topic or state machine. */
export interface Call {
  readonly from: FunctionResource;
  readonly to: FunctionResource;
  /** What goes between them; absent where one names the other. */
  readonly by: Resource | undefined;
  /** Where the calling function refers to what it calls. */
  readonly spans: readonly Span[];
}

/** The function that stands at an offset, or whose name is referred to there. */
export function functionAt(document: TemplateDocument, offset: number): FunctionResource | undefined {
  const named = document.occurrences.find(({ span }) => touches(span, offset))?.declaration;
  return document.functions.find(({ resource, logicalId }) =>
    named?.kind === 'resource' ? logicalId === named.name : touches(resource.span, offset),
  );
}

/** Every call that the template tells of. */
export function callsOf(document: TemplateDocument): Call[] {
  const { template, functions } = document;
  const run = functionsRunBy(document);
  return functions.flatMap((from) =>
    [...usesIn(from, document)].flatMap(([id, spans]) =>
      [...(run.get(id) ?? [])].map((to): Call => {
        const by = to.logicalId === id ? undefined : resourceNamed(template, id);
        return { from, to, by, spans };
      }),
    ),
  );
}

/** By the logical ID of a resource: the functions that run when something happens to it. */
function functionsRunBy({ template, functions }: TemplateDocument): Map<string, Set<FunctionResource>> {
  const found = new Map<string, Set<FunctionResource>>();
  const add = (id: string, func: FunctionResource | undefined): void => {
    if (func) found.set(id, (found.get(id) ?? new Set()).add(func));
  };
  for (const func of functions) {
    add(func.logicalId, func);
    for (const { properties } of func.triggers) for (const id of referredIds(properties)) add(id, func);
  }
  const byId = new Map(functions.map((func) => [func.logicalId, func]));
  for (const { type, logicalId, properties } of template.resources)
    if (type.endsWith('::StateMachine'))
      for (const id of referredIds(properties)) add(logicalId, byId.get(id));
  return found;
}

/** What a function refers to, by logical ID, without what makes itself run. */
function usesIn(func: FunctionResource, { occurrences }: TemplateDocument): Map<string, Span[]> {
  const events = valueOf(func.resource.properties, 'Events');
  const own = new Set(func.triggers.flatMap(({ properties }) => referredIds(properties)));
  const found = new Map<string, Span[]>();
  for (const { declaration, span, isDeclaration } of occurrences) {
    if (!isWithin(span, func.resource.span) || (events && isWithin(span, events))) continue;
    if (declaration.kind !== 'resource' || isDeclaration || own.has(declaration.name)) continue;
    found.set(declaration.name, [...(found.get(declaration.name) ?? []), span]);
  }
  return found;
}
