/**
 * The kind of this folder's files: what mends a problem. In: a problem of the template as it is. Out: edits, each of
 * which leaves nothing for the user to do but to look.
 */
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { Problem } from '../../template/template.ts';
import type { TextEdit } from '../edits.ts';
import type { TemplateDocument } from '../templateDocument.ts';

export interface QuickFix {
  /** Of the problems it mends; absent where it looks at every one. */
  readonly codes?: readonly string[];
  fixes(problem: Problem, context: QuickFixContext): Iterable<Fix>;
}

export interface QuickFixContext {
  readonly document: TemplateDocument;
  readonly today: Date;
  readonly types: ResourceTypes;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** A file to be made, its path as the template would name it. */
  readonly newFile?: { readonly path: string; readonly text: string };
  /** Whether it is what almost everyone wants. */
  readonly isPreferred?: boolean;
  /** Whether it changes nothing of what the template means, so that all such may be made at once. */
  readonly isSafe?: boolean;
}
