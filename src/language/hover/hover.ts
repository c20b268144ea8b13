/**
 * The kind of this folder's files: what can be said of the word under the mouse. In: the place. Out: Markdown, or
 * nothing where a provider has nothing to say.
 */
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Span } from '../../template/value.ts';
import type { Place } from '../completion/place.ts';
import type { Cursor } from '../cursor/cursor.ts';
import type { Occurrence } from '../occurrences.ts';
import type { TemplateDocument } from '../templateDocument.ts';

export type HoverProvider = (context: HoverContext) => Hover | undefined;

export interface HoverContext {
  readonly document: TemplateDocument;
  readonly offset: number;
  /** The word, and where it stands among keys and values. */
  readonly cursor: Cursor;
  readonly place: Place;
  /** The text of the whole word: a key, a scalar. */
  readonly word: string;
  /** The declared names that stand here. */
  readonly occurrences: readonly Occurrence[];
  readonly types: ResourceTypes;
  readonly today: Date;
}

export interface Hover {
  /** What it is about. */
  readonly span: Span;
  /** Paragraphs of Markdown. */
  readonly paragraphs: readonly string[];
}
