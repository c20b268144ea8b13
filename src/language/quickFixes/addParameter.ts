import { entryOf } from '../../template/value.ts';
import { map } from '../completion/sketch.ts';
import { SnippetWriter, snippetText } from '../completion/snippetWriter.ts';
import type { TextEdit } from '../edits.ts';
import { entryAddition, isFlow } from '../entryAddition.ts';
import { indentationUnit } from '../indentationUnit.ts';
import { withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Declares the parameter that a `Ref` or `Sub` names. */
export const addParameter: QuickFix = {
  codes: ['unresolved-reference'],
  *fixes({ span, message }, { document }): Iterable<Fix> {
    const { text } = document;
    const place = withoutQuotes(span, text);
    const name = text.slice(place.start, place.end);
    if (!message.includes('no parameter or resource') || !/^[A-Za-z0-9]+$/.test(name)) return;
    const edit = parameterEdit(document, name, { Type: 'String' });
    if (edit) yield { title: `Add the parameter \`${name}\``, edits: [edit] };
  },
};

/** The edit that declares a parameter; undefined where `Parameters` is no map. */
export function parameterEdit(
  { template, text }: TemplateDocument,
  name: string,
  attributes: Readonly<Record<string, string>>,
): TextEdit | undefined {
  const { root } = template;
  const declared = map({ [name]: map(attributes) });
  const section = entryOf(root, 'Parameters');
  if (section)
    return section.value.kind === 'map' ? entryAddition(template, section.value, declared) : undefined;
  const added = map({ Parameters: declared });
  if (root && isFlow(text, root)) return entryAddition(template, root, added);
  const resources = entryOf(root, 'Resources')?.keySpan.start;
  if (resources === undefined || (resources > 0 && text.charAt(resources - 1) !== '\n')) return undefined;
  const written = snippetText(new SnippetWriter(indentationUnit(text)).block(added, 0));
  return { span: { start: resources, end: resources }, newText: `${written}\n\n` };
}
