import type { Position, Range } from '../../template/positions.ts';
import type { Span } from '../../template/value.ts';

/** Where something that is written in a template is defined. */
export interface Definition {
  /** What in the template leads there. */
  readonly origin: Span;
  /** The file, relative to the template's folder or absolute; absent where it is the template itself. */
  readonly path?: string;
  /** In the text of that file, all that is defined. */
  readonly span: Span;
  /** Within `span`, its name. */
  readonly nameSpan: Span;
}

/** The beginning of a file. */
export const fileStart = { start: 0, end: 0 };

/** A place in another file, which a template may define something of. */
export interface FilePosition {
  /** The file's absolute path. */
  readonly path: string;
  /** Whether a path, relative to the template's folder or absolute, is the file's. */
  readonly isFile: (path: string) => boolean;
  /** The template's, as a launch configuration in that file would name it. */
  readonly pathOfTemplate: string;
  readonly position: Position;
}

/** Where something that is written in another file is defined in a template. */
export interface DefinitionForFile {
  /** In that file. */
  readonly origin: Range;
  /** In the template, as {@link Definition} has it. */
  readonly span: Span;
  readonly nameSpan: Span;
}
