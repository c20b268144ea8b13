import type { FunctionResource } from '../template/functionResource.ts';
import { referredIds } from '../template/intrinsics.ts';
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
  return document.functions.flatMap((from) => callsFrom(from, document));
}

function callsFrom(from: FunctionResource, document: TemplateDocument): Call[] {
  const { template, functions } = document;
  const events = valueOf(from.resource.properties, 'Events');
  const own = new Set(from.triggers.flatMap(({ properties }) => referredIds(properties)));
  const spansById = new Map<string, Span[]>();
  for (const { declaration, span, isDeclaration } of document.occurrences) {
    if (declaration.kind !== 'resource' || isDeclaration || own.has(declaration.name)) continue;
    if (!isWithin(span, from.resource.span) || (events && isWithin(span, events))) continue;
    spansById.set(declaration.name, [...(spansById.get(declaration.name) ?? []), span]);
  }
  return [...spansById].flatMap(([id, spans]): Call[] => {
    const by = template.resources.find(({ logicalId }) => logicalId === id);
    return functions.flatMap((to): Call[] => {
      if (to.logicalId === id) return [{ from, to, by: undefined, spans }];
      return by && runs(by, to) ? [{ from, to, by, spans }] : [];
    });
  });
}

/** Whether what happens to a resource makes a function run. */
function runs({ logicalId, type, properties }: Resource, func: FunctionResource): boolean {
  if (func.triggers.some((trigger) => referredIds(trigger.properties).includes(logicalId))) return true;
  return type.endsWith('::StateMachine') && referredIds(properties).includes(func.logicalId);
}
