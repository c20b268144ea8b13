import type { TemplateDocument } from '../templateDocument.ts';
import type { DefinitionForFile, FilePosition } from './definition.ts';
import { fileSubstitutions } from './fileSubstitutions.ts';
import { launchedFunctions } from './launchedFunctions.ts';
import { overriddenParameters } from './overriddenParameters.ts';

/** What a template defines of that which stands in another file. */
export function definitionsForFile(document: TemplateDocument, place: FilePosition): DefinitionForFile[] {
  return [fileSubstitutions, launchedFunctions, overriddenParameters].flatMap((find) =>
    find(document, place),
  );
}
