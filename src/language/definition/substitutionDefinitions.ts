import type { Resource } from '../../template/template.ts';
import { valueOf, type MapEntry, type Span, type Value } from '../../template/value.ts';
import { localPath } from '../nestedTemplate.ts';
import { entrySpan, touches, withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';

/** Between `DefinitionSubstitutions` of a state machine and the `${Name}` in its definition, inside the template or beside it. */
export function substitutionDefinitions(document: TemplateDocument, offset: number): Definition[] {
  const resource = document.template.resources.find(({ span }) => touches(span, offset));
  const substitutions = valueOf(resource?.properties, 'DefinitionSubstitutions');
  if (!resource || substitutions?.kind !== 'map') return [];
  const entry = substitutions.entries.find(({ keySpan }) => touches(keySpan, offset));
  return entry
    ? usesOf(entry, resource, document)
    : placeDefinition(substitutions.entries, resource, document, offset);
}

/** From the definition inside the template to the substitution. */
function placeDefinition(
  entries: readonly MapEntry[],
  { properties }: Resource,
  { text }: TemplateDocument,
  offset: number,
): Definition[] {
  const places = inlineDefinitions(properties).flatMap((value) => placesIn(text, value));
  const place = places.find(({ span }) => touches(span, offset));
  const entry = entries.find(({ key }) => key === place?.name);
  return place && entry ? [{ origin: place.span, span: entrySpan(entry), nameSpan: entry.keySpan }] : [];
}

/** From a substitution to where the definition first has it. */
function usesOf(entry: MapEntry, { properties }: Resource, document: TemplateDocument): Definition[] {
  const { text, files } = document;
  const origin = withoutQuotes(entry.keySpan, text);
  const inline = inlineDefinitions(properties).flatMap((value) => placesIn(text, value));
  const uri = valueOf(properties, 'DefinitionUri');
  const path = uri && localPath(uri, document);
  const other = path === undefined ? undefined : files.read(path);
  const beside = other === undefined ? [] : placesIn(other, { start: 0, end: other.length });
  const inTemplate = inline.find(({ name }) => name === entry.key)?.span;
  if (inTemplate) return [{ origin, span: inTemplate, nameSpan: inTemplate }];
  const inFile = beside.find(({ name }) => name === entry.key)?.span;
  return path !== undefined && inFile ? [{ origin, path, span: inFile, nameSpan: inFile }] : [];
}

function inlineDefinitions(properties: Value | undefined): Value[] {
  return ['Definition', 'DefinitionString'].flatMap((name) => valueOf(properties, name) ?? []);
}

/** Every `${Name}` in a stretch of a text. */
export function placesIn(
  text: string,
  { start, end }: Span,
): { readonly name: string; readonly span: Span }[] {
  return [...text.slice(start, end).matchAll(/\$\{([A-Za-z0-9_]+)\}/g)].map(({ index, 1: name = '' }) => {
    const from = start + index + 2;
    return { name, span: { start: from, end: from + name.length } };
  });
}
