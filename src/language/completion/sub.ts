import { valueAt } from '../innerValue.ts';
import { typeOfResource } from '../referables.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { attributeCompletions } from './getAtt.ts';
import { referableDetails, referableKinds, visibleReferables } from './references.ts';

/** What may stand in `${…}` of a `!Sub`. */
export function* subCompletions(context: CompletionContext): Iterable<Completion> {
  const { cursor, place, document } = context;
  if (cursor.typing === 'key' || place.call?.name !== 'Fn::Sub') return;
  const [index] = place.call.argument;
  if (index !== undefined && (index !== 0 || place.call.argument.length > 1)) return;
  const name = /\$\{([\w:.]*)$/.exec(cursor.prefix)?.[1];
  if (name === undefined) return;
  const { text } = document;
  const rest = /^([\w:.]*)(\}?)/.exec(text.slice(cursor.offset));
  const end = cursor.offset + (rest?.[1]?.length ?? 0);
  const closing = rest?.[2] === '}' ? '' : '}';
  const dot = name.lastIndexOf('.');
  if (dot >= 0 && typeOfResource(document.template, name.slice(0, dot)) !== undefined) {
    const span = { start: cursor.offset - name.length + dot + 1, end };
    for (const each of attributeCompletions(context, name.slice(0, dot)))
      yield { ...each, insert: { kind: 'part', text: each.label + closing, span } };
    return;
  }
  const span = { start: cursor.offset - name.length, end };
  for (const label of variableNames(context))
    yield { label, kind: 'parameter', insert: { kind: 'part', text: label + closing, span }, rank: 0 };
  for (const each of visibleReferables(context))
    yield {
      label: each.name,
      kind: referableKinds[each.kind],
      insert: { kind: 'part', text: each.name + closing, span },
      ...referableDetails(each),
    };
}

/** The function's own variables. */
function variableNames({ document, cursor }: CompletionContext): string[] {
  const path = [...cursor.path.slice(0, cursor.path.lastIndexOf('Fn::Sub') + 1), 1];
  const variables = valueAt(document.template.root, path);
  return variables?.kind === 'map' ? variables.entries.map(({ key }) => key) : [];
}
