/**
 * The kind of this folder's files: something that may be written where the cursor is. In: the place. Out:
 * completions, of which {@link ./completionEdit.ts} makes edits in the notation of the document. A provider looks at the
 * place first and answers nothing where it has no say.
 */
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Span } from '../../template/value.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { CompletionEdit } from './completionEdit.ts';
import type { SchemaPlace } from '../schemaPlace.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Place } from './place.ts';
import type { Sketch } from './sketch.ts';

export type CompletionProvider = (context: CompletionContext) => Iterable<Completion>;

export interface CompletionContext {
  readonly document: TemplateDocument;
  readonly cursor: Cursor;
  readonly place: Place;
  /** What the value being typed, or the map whose key is, may be; undefined where nobody knows. */
  readonly schema: SchemaPlace | undefined;
  readonly types: ResourceTypes;
  readonly today: Date;
}

export interface Completion extends Offer {
  readonly insert: Insertion;
}

/** Where the edit is known with the rest. */
export interface WrittenCompletion extends Offer {
  readonly edit: CompletionEdit;
}

/** A completion as a list shows it. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** The lowest stands first; 5 where absent. */
  readonly rank?: number;
  readonly isDeprecated?: boolean;
  /** Markdown; looked up only when it is shown. */
  readonly documentation?: () => string | undefined;
}

export type CompletionKind =
  | 'section'
  | 'skeleton'
  | 'resourceType'
  | 'property'
  | 'value'
  | 'function'
  | 'resource'
  | 'parameter'
  | 'condition'
  | 'mapping'
  | 'attribute'
  | 'export'
  | 'file'
  | 'folder';

export type Insertion =
  /** Entries of the map that the cursor is in. */
  | { readonly kind: 'entries'; readonly entries: Readonly<Record<string, Sketch>> }
  /** An entry under a name of the user's own. */
  | { readonly kind: 'named'; readonly name: string; readonly value: Sketch }
  | { readonly kind: 'value'; readonly value: Sketch }
  /** A part of a string, as it stands. */
  | { readonly kind: 'part'; readonly text: string; readonly span: Span };

/** A completion that writes one scalar. */
export function valueCompletion(
  label: string,
  kind: CompletionKind,
  more: Partial<Completion> = {},
): Completion {
  return { label, kind, insert: { kind: 'value', value: label }, ...more };
}
