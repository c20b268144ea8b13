import { entryOf } from '../../template/value.ts';
import { map } from '../completion/sketch.ts';
import { entryAddition } from '../entryAddition.ts';
import type { Fix, QuickFix } from './quickFix.ts';
import { usualHandler, usualRuntime } from './usualFunction.ts';

/** Gives a function the `Handler` or `Runtime` it lacks. */
export const addProperty: QuickFix = {
  codes: ['function-property-required'],
  *fixes({ span, message }, { document, today }): Iterable<Fix> {
    const { template, functions } = document;
    const name = /has no `(\w+)`/.exec(message)?.[1] ?? '';
    const func = functions.find(({ resource }) => resource.logicalIdSpan.start === span.start);
    if (!func || (name !== 'Handler' && name !== 'Runtime')) return;
    const value = name === 'Handler' ? usualHandler(func, document) : usualRuntime(func, document, today);
    const { body, properties } = func.resource;
    const holder = properties ?? body;
    if (holder.kind !== 'map' || (!properties && entryOf(body, 'Properties'))) return;
    const added = map({ [name]: value });
    const edit = entryAddition(template, holder, properties ? added : map({ Properties: added }));
    if (edit) yield { title: `Add \`${name}: ${value}\``, edits: [edit], isPreferred: true };
  },
};
