import { textOf, valueOf } from '../../template/value.ts';
import { map } from '../completion/sketch.ts';
import { entryAddition } from '../entryAddition.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Gives a resource the other one of `DeletionPolicy` and `UpdateReplacePolicy`. */
export const addUpdateReplacePolicy: QuickFix = {
  codes: ['both-policies'],
  *fixes({ span }, { document: { template } }): Iterable<Fix> {
    const resource = template.resources.find(
      (each) => each.span.start <= span.start && span.end <= each.span.end,
    );
    if (resource?.body.kind !== 'map') return;
    const [deletion, replacement] = ['DeletionPolicy', 'UpdateReplacePolicy'].map((name) =>
      textOf(valueOf(resource.body, name)),
    );
    const policy = deletion ?? replacement;
    if (policy === undefined || (deletion !== undefined && replacement !== undefined)) return;
    const name = deletion === undefined ? 'DeletionPolicy' : 'UpdateReplacePolicy';
    const edit = entryAddition(template, resource.body, map({ [name]: policy }));
    if (edit) yield { title: `Add \`${name}: ${policy}\``, edits: [edit], isPreferred: true };
  },
};
