/** The kind of this folder's files: another way to write what stands at a place. In: a place. Out: edits. */
import type { TextEdit } from '../edits.ts';
import type { TemplateDocument } from '../templateDocument.ts';

export type RefactoringProvider = (document: TemplateDocument, offset: number) => Refactoring | undefined;

export interface Refactoring {
  readonly title: string;
  readonly kind: 'extract' | 'rewrite';
  readonly edits: readonly TextEdit[];
}
