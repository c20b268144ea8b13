import type { TextEditor } from 'vscode';
import { functionsOf, isSameFile, type KnownFunction } from './functionReference.ts';
import type { ApplicationSummary } from '../protocol/languageServer.ts';
import { rangeOf } from './ranges.ts';

/**
 * The functions the editor is about, nearest first: the one of the resource under the cursor in a template,
 * those with their handler in the file in code.
 */
export function activeFunctions(
  applications: readonly ApplicationSummary[],
  editor: TextEditor | undefined,
): readonly KnownFunction[] {
  if (!editor) return [];
  const { uri } = editor.document;
  const cursor = editor.selection.active;
  return functionsOf(applications)
    .map((known) => ({ known, distance: distanceFrom(known) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance)
    .map(({ known }) => known);

  function distanceFrom({ application, function: each }: KnownFunction): number {
    if (isSameFile(application.templateUri, uri))
      return rangeOf(each.fullRange).contains(cursor) ? 0 : Infinity;
    if (!each.handlerLocation || !isSameFile(each.handlerLocation.uri, uri)) return Infinity;
    // Above the handler's own line is further away than anything below it: code belongs to what precedes it.
    const lines = cursor.line - each.handlerLocation.range.start.line;
    return lines >= 0 ? lines : 1_000_000 - lines;
  }
}

/** All functions of the workspace, those the editor is about first. */
export function functionsActiveFirst(
  applications: readonly ApplicationSummary[],
  editor: TextEditor | undefined,
): readonly KnownFunction[] {
  const active = activeFunctions(applications, editor);
  const isActive = (known: KnownFunction): boolean => active.some((each) => each.function === known.function);
  return [...active, ...functionsOf(applications).filter((known) => !isActive(known))];
}
