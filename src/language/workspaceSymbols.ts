import { knownText } from './handlerFile.ts';
import { handlerLocationOf, type HandlerLocation } from './handlerLocation.ts';
import { documentSymbols, type TemplateSymbol } from './documentSymbols.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** A declared name, or a handler with the place in the code where it is. */
export type WorkspaceSymbol =
  | { readonly symbol: TemplateSymbol; readonly handler?: undefined }
  | {
      readonly handler: {
        readonly name: string;
        readonly logicalId: string;
        readonly location: HandlerLocation;
      };
      readonly symbol?: undefined;
    };

/** The names and handlers of a template that have the letters of the query in this order. */
export function workspaceSymbols(document: TemplateDocument, query: string): WorkspaceSymbol[] {
  const { template, functions, resolve, files } = document;
  const names = documentSymbols(template)
    .flatMap(({ children }) => children)
    .filter(({ name, kind }) => kind !== 'globals' && isLike(name, query));
  const handlers = functions.flatMap((func) => {
    const name = knownText(func, 'Handler', resolve);
    if (name === undefined || !isLike(name, query)) return [];
    const location = handlerLocationOf(func, resolve, files);
    return location ? [{ handler: { name, logicalId: func.logicalId, location } }] : [];
  });
  return [...names.map((symbol) => ({ symbol })), ...handlers];
}

/** As editors match: capitals and what lies between do not count. */
function isLike(name: string, query: string): boolean {
  const letters = query.toLowerCase();
  let matched = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[matched]) matched++;
  return matched === letters.length;
}
