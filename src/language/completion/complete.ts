import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import { cursorAt, type Cursor } from '../cursor/cursor.ts';
import { itemSchema, schemaPlaceAt, type SchemaPlace } from '../schemaPlace.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { completionEdit, type CompletionEdit } from './completionEdit.ts';
import { indentationUnit } from '../indentationUnit.ts';
import { completionProviders } from './index.ts';
import { placeOf } from './place.ts';

export interface CompletionOptions {
  readonly types: ResourceTypes;
  readonly today: Date;
}

export interface CompletionList {
  readonly completions: readonly Completion[];
  /** The edit of one of them. */
  edit(completion: Completion): CompletionEdit;
}

/** Everything that may be written at an offset; the editor chooses among it by what is typed. */
export function complete(
  document: TemplateDocument,
  offset: number,
  { types, today }: CompletionOptions,
): CompletionList | undefined {
  const cursor = cursorAt(document.template, offset);
  if (!cursor) return undefined;
  const schema = schemaPlaceAt(document.template, types, cursor.path);
  const isNewItem = beginsItem(cursor, schema);
  const context: CompletionContext = {
    document,
    cursor,
    place: placeOf(isNewItem ? [...cursor.path, 0] : cursor.path),
    schema: isNewItem ? schemaPlaceAt(document.template, types, [...cursor.path, 0]) : schema,
    types,
    today,
  };
  const place = { text: document.text, cursor, isNewItem, unit: indentationUnit(document.text) };
  const completions = new Map<string, Completion>();
  for (const provider of completionProviders)
    for (const completion of provider(context))
      if (!completions.has(completion.label)) completions.set(completion.label, completion);
  return {
    completions: [...completions.values()],
    edit: ({ insert }) => completionEdit(place, insert),
  };
}

/** Whether only a list may stand where nothing stands yet, so that what is written is its item. */
function beginsItem({ form, typing }: Cursor, place: SchemaPlace | undefined): boolean {
  if (form !== 'block' || typing !== 'either' || !place) return false;
  const { schema } = place;
  return itemSchema(schema) !== undefined && schema.everyProperty().size === 0;
}
