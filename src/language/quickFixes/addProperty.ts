import { entryOf } from '../../template/value.ts';
import { additionTo, levelOf, type TextEdit } from '../edits.ts';
import type { Fix, QuickFix } from './quickFix.ts';
import type { Resource } from '../../template/template.ts';

/** What most functions have. */
const usual: Readonly<Record<string, string>> = { Handler: 'app.handler', Runtime: 'nodejs24.x' };

/** Gives a function the `Handler` or `Runtime` it lacks. */
export const addProperty: QuickFix = {
  codes: ['function-property-required'],
  *fixes({ span, message }, { document: { template, text } }): Iterable<Fix> {
    const name = /has no `(\w+)`/.exec(message)?.[1] ?? '';
    const value = usual[name];
    const resource = template.resources.find(({ logicalIdSpan }) => logicalIdSpan.start === span.start);
    if (value === undefined || !resource || template.format === 'json') return;
    const edit = propertyEdit(text, resource, `${name}: ${value}`);
    if (edit) yield { title: `Add \`${name}\``, edits: [edit], isPreferred: true };
  },
};

function propertyEdit(text: string, { body, properties }: Resource, line: string): TextEdit | undefined {
  if (properties && properties.entries.length > 0) return additionTo(text, properties, [line]);
  if (entryOf(body, 'Properties')) return undefined;
  return body.kind === 'map' ? additionTo(text, body, ['Properties:', levelOf(text) + line]) : undefined;
}
