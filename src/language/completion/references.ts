import { referables, type Referable } from '../referables.ts';
import {
  valueCompletion,
  type Completion,
  type CompletionContext,
  type CompletionKind,
} from './completion.ts';

/** What `!Ref` may name. */
export function* referenceCompletions(context: CompletionContext): Iterable<Completion> {
  if (context.cursor.typing === 'key' || context.place.call?.name !== 'Ref') return;
  for (const each of visibleReferables(context))
    yield valueCompletion(each.name, referableKinds[each.kind], referableDetails(each));
}

/** Not the resource that refers itself; where resources are not yet known, parameters only. */
export function visibleReferables({ document, cursor }: CompletionContext): Referable[] {
  const [section, own] = cursor.path;
  const parametersOnly = section === 'Conditions' || section === 'Rules';
  return referables(document.template).filter(
    ({ name, kind }) => name !== own && (!parametersOnly || kind === 'parameter' || kind === 'pseudo'),
  );
}

export const referableKinds: Readonly<Record<Referable['kind'], CompletionKind>> = {
  parameter: 'parameter',
  resource: 'resource',
  generated: 'resource',
  pseudo: 'parameter',
};

const ranks: Readonly<Record<Referable['kind'], number>> = {
  parameter: 1,
  resource: 2,
  generated: 3,
  pseudo: 4,
};

/** How a name is shown in the list. */
export function referableDetails({ kind, type, description }: Referable): Partial<Completion> {
  return {
    detail: kind === 'generated' ? `${type}, made by SAM` : kind === 'pseudo' ? 'Pseudo parameter' : type,
    rank: ranks[kind],
    documentation: () => description,
  };
}
