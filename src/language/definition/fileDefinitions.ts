import { pathReferencesOf } from '../pathReferences.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import { fileStart, type Definition } from './definition.ts';

/** The file that a path leads to. */
export function fileDefinitions(document: TemplateDocument, offset: number): Definition[] {
  return pathReferencesOf(document, offset)
    .filter(({ kind }) => kind === 'file')
    .map(({ span, path }) => ({ origin: span, path, span: fileStart, nameSpan: fileStart }));
}
