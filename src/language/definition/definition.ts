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
