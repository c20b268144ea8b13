import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';
import { fileDefinitions } from './fileDefinitions.ts';
import { handlerDefinitions } from './handlerDefinitions.ts';
import { mappingKeyDefinitions } from './mappingKeyDefinitions.ts';
import { nameDefinitions } from './nameDefinitions.ts';
import { nestedStackDefinitions } from './nestedStackDefinitions.ts';
import { substitutionDefinitions } from './substitutionDefinitions.ts';

/** The more telling come first. */
const finders: readonly ((document: TemplateDocument, offset: number) => Definition[])[] = [
  nestedStackDefinitions,
  nameDefinitions,
  mappingKeyDefinitions,
  substitutionDefinitions,
  handlerDefinitions,
  fileDefinitions,
];

/** Where what stands at an offset of a template is defined; empty where it is nothing that leads anywhere. */
export function definitionsAt(document: TemplateDocument, offset: number): Definition[] {
  for (const find of finders) {
    const definitions = find(document, offset);
    if (definitions.length > 0) return definitions;
  }
  return [];
}
