import { entryOf } from '../../template/value.ts';
import { additionTo, levelOf, type TextEdit } from '../edits.ts';
import { withoutQuotes } from '../spans.ts';
import type { Fix, QuickFix } from './quickFix.ts';
import type { TemplateDocument } from '../templateDocument.ts';

/** Declares the parameter that a `Ref` or `Sub` names. */
export const addParameter: QuickFix = {
  codes: ['unresolved-reference'],
  *fixes({ span, message }, { document }): Iterable<Fix> {
    const { text } = document;
    const place = withoutQuotes(span, text);
    const name = text.slice(place.start, place.end);
    if (!message.includes('no parameter or resource') || !/^[A-Za-z0-9]+$/.test(name)) return;
    const edit = parameterEdit(document, name, ['Type: String']);
    if (edit) yield { title: `Add the parameter \`${name}\``, edits: [edit] };
  },
};

/** The edit that declares a parameter; undefined where the template is no block YAML. */
export function parameterEdit(
  { template: { root }, text }: TemplateDocument,
  name: string,
  attributes: readonly string[],
): TextEdit | undefined {
  const lines = [`${name}:`, ...attributes.map((line) => levelOf(text) + line)];
  const section = entryOf(root, 'Parameters');
  if (section?.value.kind === 'map') return additionTo(text, section.value, lines);
  const resources = entryOf(root, 'Resources')?.keySpan.start;
  if (section || resources === undefined || (resources > 0 && text.charAt(resources - 1) !== '\n'))
    return undefined;
  const written = ['Parameters:', ...lines.map((line) => levelOf(text) + line), ''];
  return { span: { start: resources, end: resources }, newText: `${written.join('\n')}\n` };
}
