/**
 * The kind of the folder `reports`: a form in which problems are told. In: the templates that were checked. Out: the
 * whole text for standard output. Paths are relative to the current folder, with slashes; lines and columns count
 * from 1 and a column is a UTF-16 code unit.
 */
import type { Problem } from '../template/template.ts';

export interface Report {
  readonly format: string;
  render(templates: readonly CheckedFile[]): string;
}

export interface CheckedFile {
  readonly path: string;
  readonly problems: readonly LocatedProblem[];
}

export interface LocatedProblem extends Pick<Problem, 'code' | 'severity' | 'message'> {
  readonly start: Location;
  /** After the last character. */
  readonly end: Location;
}

export interface Location {
  readonly line: number;
  readonly column: number;
}
