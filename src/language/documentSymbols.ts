import type { Template } from '../template/template.ts';
import { textOf, valueOf, type MapEntry, type Span, type Value } from '../template/value.ts';
import { entrySpan, isWithin } from './spans.ts';

/** A named thing of a template. */
export interface TemplateSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** What tells it from others: the type of a resource, of a parameter, of an event. */
  readonly detail: string | undefined;
  /** All of it. */
  readonly span: Span;
  /** Its name. */
  readonly nameSpan: Span;
  readonly children: readonly TemplateSymbol[];
}

type SymbolKind =
  | 'section'
  | 'function'
  | 'resource'
  | 'event'
  | 'parameter'
  | 'mapping'
  | 'key'
  | 'condition'
  | 'output'
  | 'globals';

/** What the entries of a section are. */
const members: Readonly<Record<string, SymbolKind>> = {
  Parameters: 'parameter',
  Mappings: 'mapping',
  Conditions: 'condition',
  Resources: 'resource',
  Outputs: 'output',
  Globals: 'globals',
};

/** The sections with what they declare, in the order of the text. */
export function documentSymbols({ root }: Template): TemplateSymbol[] {
  return (root?.entries ?? []).filter(isNamed).map((entry) => {
    const kind = members[entry.key];
    const children = kind ? entriesIn(entry).map((member) => memberSymbol(kind, member)) : [];
    return symbol('section', entry, undefined, children);
  });
}

function memberSymbol(kind: SymbolKind, entry: MapEntry): TemplateSymbol {
  const type = textOf(valueOf(entry.value, 'Type'));
  if (kind === 'parameter') return symbol(kind, entry, type);
  if (kind === 'mapping') return symbol(kind, entry, undefined, symbols('key', entriesIn(entry)));
  if (kind === 'output') return symbol(kind, entry, textOf(valueOf(entry.value, 'Description')));
  if (kind !== 'resource') return symbol(kind, entry);
  const events = valueOf(entry.value, 'Properties', 'Events');
  const children = type?.startsWith('AWS::Serverless::') === true ? namedEntries(events, entry) : [];
  const eventSymbols = children.map((event) => symbol('event', event, textOf(valueOf(event.value, 'Type'))));
  const isFunction = type === 'AWS::Serverless::Function' || type === 'AWS::Lambda::Function';
  return symbol(isFunction ? 'function' : 'resource', entry, type, eventSymbols);
}

function symbols(kind: SymbolKind, entries: readonly MapEntry[]): TemplateSymbol[] {
  return entries.map((entry) => symbol(kind, entry));
}

function symbol(
  kind: SymbolKind,
  entry: MapEntry,
  detail?: string,
  children: readonly TemplateSymbol[] = [],
): TemplateSymbol {
  return { kind, name: entry.key, detail, span: entrySpan(entry), nameSpan: entry.keySpan, children };
}

function entriesIn(entry: MapEntry): readonly MapEntry[] {
  return namedEntries(entry.value, entry);
}

/** Without what an alias or a merge key brings from elsewhere in the text. */
function namedEntries(value: Value | undefined, within: MapEntry): readonly MapEntry[] {
  if (value?.kind !== 'map') return [];
  const span = entrySpan(within);
  return value.entries.filter((entry) => isNamed(entry) && isWithin(entry.keySpan, span));
}

/** Editors refuse names that are empty. */
function isNamed({ key }: MapEntry): boolean {
  return key.trim() !== '';
}
