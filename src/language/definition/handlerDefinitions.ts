import type { FunctionResource } from '../../template/functionResource.ts';
import { Positions } from '../../template/positions.ts';
import { handlerLocationOf } from '../handlerLocation.ts';
import { touches, withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';

/** Of a `Handler`, the function it names; the same of a `CodeUri`. In `Globals`, of every function that has it. */
export function handlerDefinitions(document: TemplateDocument, offset: number): Definition[] {
  const found = document.functions.flatMap((func) =>
    ['Handler', 'CodeUri', 'Code'].flatMap((name) => definitionOf(func, name, document, offset)),
  );
  const once = new Map(found.map((each) => [`${each.path ?? ''} ${each.nameSpan.start}`, each]));
  return [...once.values()];
}

function definitionOf(
  func: FunctionResource,
  property: string,
  { resolve, files, text }: TemplateDocument,
  offset: number,
): Definition[] {
  const value = func.properties.get(property)?.value;
  if (!value || value.kind === 'map' || !touches(value, offset)) return [];
  const location = handlerLocationOf(func, resolve, files);
  if (!location) return [];
  const { path, range } = location;
  const positions = new Positions(files.read(path) ?? '');
  const nameSpan = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
  return [{ origin: withoutQuotes(value, text), path, span: nameSpan, nameSpan }];
}
