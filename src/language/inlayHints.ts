import type { FunctionResource } from '../template/functionResource.ts';
import { isSecretParameter } from '../template/parameter.ts';
import { resolveText } from '../template/resolve.ts';
import { entryOf, textOf, type IntrinsicValue, type Span, type Value } from '../template/value.ts';
import { intrinsicReferences } from './references.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** What stands nowhere in the text, shown after it. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** What VS Code shows of a hint where `editor.inlayHints.maximumLength` is not changed. */
const maximumLength = 43;

/** Within a stretch of the text: what functions get from `Globals`, and what references come to where that is certain. */
export function inlayHints(document: TemplateDocument, { start, end }: Span): InlayHint[] {
  const { template, functions } = document;
  const walk = (value: Value): InlayHint[] => {
    if (value.end < start || value.start > end || value.kind === 'scalar') return [];
    if (value.kind === 'list') return value.items.flatMap(walk);
    if (value.kind === 'map') return value.entries.flatMap((entry) => walk(entry.value));
    const hint = valueHint(value, document);
    // Of what the hint of the outer function says already there is none.
    return hint ? [hint] : walk(value.argument);
  };
  const ofGlobals = functions.flatMap((func) => globalsHint(func, document));
  const hints = [...ofGlobals, ...(template.root ? walk(template.root) : [])];
  return hints.filter(({ offset }) => start <= offset && offset <= end);
}

function globalsHint({ resource, properties }: FunctionResource, document: TemplateDocument): InlayHint[] {
  const inherited = [...properties].filter(([, { origin }]) => origin === 'globals');
  const place = entryOf(resource.body, 'Properties')?.keySpan ?? resource.typeSpan;
  if (inherited.length === 0 || !place) return [];
  const parts = inherited.map(([name, { value }]) => {
    const text = value.kind === 'scalar' ? textOf(value) : certainText(value, document);
    return text === undefined ? name : `${name} ${text}`;
  });
  return [
    {
      offset: lineEnd(document.text, place.end),
      label: listed('Globals: ', parts),
      tooltip: `From Globals: ${parts.join(', ')}.`,
    },
  ];
}

/** Only at the end of a line: within one it would stand in the way. */
function valueHint(value: IntrinsicValue, document: TemplateDocument): InlayHint | undefined {
  const isLast = /^[ \t]*(?:#.*)?(?:[\r\n]|$)/.test(document.text.slice(value.end, value.end + 200));
  if (!isLast || /[\r\n]/.test(document.text.slice(value.start, value.end))) return undefined;
  const text = certainText(value, document);
  if (text === undefined || text === '' || /[\r\n]/.test(text)) return undefined;
  const label = `= ${text}`;
  const how = 'With the values that the template, and samconfig beside it, give to its parameters.';
  if (label.length <= maximumLength) return { offset: value.end, label, tooltip: how };
  return { offset: value.end, label: `${label.slice(0, maximumLength - 1)}…`, tooltip: `${text}\n\n${how}` };
}

/** What a value comes to where it depends on nothing but parameters that are no secrets. */
function certainText(value: Value, { template, resolve }: TemplateDocument): string | undefined {
  if (value.kind !== 'intrinsic' || !/^(?:Ref|Fn::(?:Sub|FindInMap|Join|If|Select))$/.test(value.name))
    return undefined;
  const references = [value, ...intrinsicsIn(value.argument)].flatMap((each) =>
    intrinsicReferences(each, template.text),
  );
  const isCertain = references.every(({ kind, name }) => {
    if (kind === 'condition') return true;
    const parameter = template.parameters.find(({ key }) => key === name);
    return kind === 'ref' && parameter && !isSecretParameter(parameter);
  });
  if (!isCertain) return undefined;
  const { text, unresolved } = resolveText(value, resolve);
  return unresolved.length > 0 ? undefined : text;
}

function intrinsicsIn(value: Value | undefined): IntrinsicValue[] {
  if (value?.kind === 'list') return value.items.flatMap(intrinsicsIn);
  if (value?.kind === 'map') return value.entries.flatMap((entry) => intrinsicsIn(entry.value));
  return value?.kind === 'intrinsic' ? [value, ...intrinsicsIn(value.argument)] : [];
}

function lineEnd(text: string, offset: number): number {
  return offset + (/^[^\r\n]*/.exec(text.slice(offset, offset + 1000))?.[0].trimEnd().length ?? 0);
}

/** All parts, or as many as there is room for, the first at least. */
function listed(title: string, parts: readonly string[]): string {
  const whole = title + parts.join(', ');
  if (whole.length <= maximumLength) return whole;
  let label = title + (parts[0] ?? '');
  for (const part of parts.slice(1)) {
    if (label.length + ', '.length + part.length + ', …'.length > maximumLength) break;
    label += `, ${part}`;
  }
  return `${label}, …`;
}
