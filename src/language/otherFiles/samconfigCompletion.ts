import { itemsOf } from '../../template/samShape.ts';
import { textOf, valueOf, type MapEntry, type Span } from '../../template/value.ts';
import type { WrittenCompletion } from '../completion/completion.ts';
import { escapeSnippet } from '../completion/snippetWriter.ts';
import { lineAt } from '../cursor/textLines.ts';
import { touches } from '../spans.ts';
import type { Overrides } from './overrides.ts';
import { overridesOf } from './samconfig.ts';
import { samconfigKeys, valueSnippet } from './samconfigKeys.ts';

/** What may be written at an offset of a samconfig.toml: tables, keys, and parameters of the templates beside it. */
export function samconfigCompletions(
  text: string,
  offset: number,
  parameters: readonly MapEntry[],
): WrittenCompletion[] {
  const overrides = overridesOf('samconfig.toml', text).find(({ span }) => touches(span, offset));
  return [
    ...(overrides ? overrideCompletions(text, offset, overrides, parameters) : lineCompletions(text, offset)),
  ];
}

function* lineCompletions(text: string, offset: number): Iterable<WrittenCompletion> {
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const span = { start: offset - (/[\w.-]*$/.exec(before)?.[0].length ?? 0), end: offset };
  if (/^\s*\[[\w.-]*$/.test(before)) {
    const [, environment = 'default'] = /\[([\w-]+)\./.exec(before) ?? [];
    const closing = /^[\w.-]*\]/.test(text.slice(offset)) ? '' : ']';
    for (const command of Object.keys(samconfigKeys)) {
      const label = `${environment}.${command}.parameters`;
      yield { label, kind: 'section', edit: { newText: label + closing, span, filterPrefix: '' } };
    }
  }
  const table = lastTable(text.slice(0, line.start));
  const keys = samconfigKeys[/^[\w-]+\.(\w+)\.parameters$/.exec(table.name)?.[1] ?? ''];
  if (!keys || !/^\s*\w*$/.test(before)) return;
  const isValued = /^\w*\s*=/.test(text.slice(offset));
  const present = new Set([...table.text.matchAll(/^\s*(\w+)\s*=/gm)].map(([, key]) => key));
  for (const [rank, label] of keys.entries()) {
    if (present.has(label)) continue;
    const newText = isValued ? label : `${label} = ${valueSnippet(label)}`;
    yield { label, kind: 'property', rank: rank / 100, edit: { newText, span, filterPrefix: '' } };
  }
}

function lastTable(text: string): { readonly name: string; readonly text: string } {
  const last = [...text.matchAll(/^\s*\[([^\]\n]*)\]/gm)].at(-1);
  return { name: last?.[1]?.trim() ?? '', text: text.slice(last?.index ?? 0) };
}

function* overrideCompletions(
  text: string,
  offset: number,
  { span, strings, isTable, names }: Overrides,
  parameters: readonly MapEntry[],
): Iterable<WrittenCompletion> {
  const string = strings.find((each) => touches(each, offset));
  const before = text.slice(string?.start ?? span.start, offset);
  const given = isTable
    ? /(\w+)["']?[ \t]*=[ \t]*["']([^"'\n]*)$/.exec(before)
    : string && /([A-Za-z0-9]+)=([^\s"'\\]*)$/.exec(before);
  if (given) {
    const parameter = parameters.find(({ key }) => key === given[1]);
    yield* valueCompletions(parameter, { start: offset - (given[2]?.length ?? 0), end: offset });
    return;
  }
  const word = /(?:^|[\s"'{,[])([A-Za-z0-9]*)$/.exec(before)?.[1];
  if (word === undefined) return;
  const present = new Set(names.map(({ name }) => name));
  for (const { key: label, value } of parameters) {
    if (present.has(label)) continue;
    const description = textOf(valueOf(value, 'Description'));
    const assignment = `${label}=$1`;
    const newText = isTable ? `${label} = "$1"` : string ? assignment : `"${assignment}"`;
    yield {
      label,
      kind: 'parameter',
      detail: textOf(valueOf(value, 'Type')) ?? '',
      documentation: () => description,
      edit: { newText, span: { start: offset - word.length, end: offset }, filterPrefix: '' },
    };
  }
}

/** What the parameter allows, else its default. */
function* valueCompletions(parameter: MapEntry | undefined, span: Span): Iterable<WrittenCompletion> {
  const allowed = itemsOf(valueOf(parameter?.value, 'AllowedValues'));
  const values = allowed.length > 0 ? allowed : [valueOf(parameter?.value, 'Default')];
  for (const label of values.flatMap((value) => textOf(value) ?? []))
    yield { label, kind: 'value', edit: { newText: escapeSnippet(label), span, filterPrefix: '' } };
}
