import type { TextEdit } from '../edits.ts';
import type { Problem } from '../../template/template.ts';
import { quickFixes } from './index.ts';
import type { Fix, QuickFixContext } from './quickFix.ts';

/** What mends a problem. */
export function fixesFor(problem: Problem, context: QuickFixContext): Fix[] {
  return quickFixes
    .filter(({ codes }) => codes?.includes(problem.code) !== false)
    .flatMap((fix) => [...fix.fixes(problem, context)]);
}

/** The edits of every fix that changes nothing of what the template means; of two that meet the first counts. */
export function safeEdits(problems: readonly Problem[], context: QuickFixContext): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const problem of problems) {
    const safe = fixesFor(problem, context).find(({ isSafe }) => isSafe === true);
    const edits = safe?.edits ?? [];
    if (!edits.some((edit) => chosen.some((other) => overlap(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

function overlap({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}
