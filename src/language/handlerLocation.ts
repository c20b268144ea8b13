import type { FunctionResource } from '../template/functionResource.ts';
import { Positions, type Range } from '../template/positions.ts';
import type { ResolveContext } from '../template/resolve.ts';
import { exportsOf } from './code/codeExports.ts';
import type { Files } from './files.ts';
import { handlerFileOf, imageHandlerFileOf } from './handlerFile.ts';

/** Where a handler is defined. */
export interface HandlerLocation {
  /** Relative to the template's folder, or absolute. */
  readonly path: string;
  /** The name of the export; the beginning of the file where its exports cannot be told. */
  readonly range: Range;
}

/** Undefined where the handler's file is not there or cannot be told. */
export function handlerLocationOf(
  func: FunctionResource,
  context: ResolveContext,
  files: Files,
): HandlerLocation | undefined {
  const file = handlerFileOf(func, context, files) ?? imageHandlerFileOf(func, context, files);
  if (file?.path === undefined) return undefined;
  const text = files.read(file.path) ?? '';
  const definition = exportsOf(text, file.path)?.names.get(file.exportName);
  return { path: file.path, range: new Positions(text).rangeOf(definition ?? { start: 0, end: 0 }) };
}
