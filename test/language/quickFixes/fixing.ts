import assert from 'node:assert/strict';
import { diagnose } from '../../../src/language/diagnostics/diagnose.ts';
import { fixesFor, safeEdits } from '../../../src/language/quickFixes/fixesFor.ts';
import type { Fix, QuickFixContext } from '../../../src/language/quickFixes/quickFix.ts';
import { TemplateDocument } from '../../../src/language/templateDocument.ts';
import type { Problem } from '../../../src/template/template.ts';
import { edited } from '../../support/edits.ts';
import { types } from '../../support/resourceTypes.ts';
import { fixture } from '../../support/template.ts';

const today = new Date('2026-11-15');

function contextOf(text: string): { readonly context: QuickFixContext; readonly problems: Problem[] } {
  const { resolve, files } = fixture(text);
  const document = new TemplateDocument('file:///template.yaml', resolve, files);
  return { context: { document, today, types }, problems: diagnose({ resolve, files, today, types }) };
}

/** The fix of that title, of the problem of that code that the template has. */
export function fixOf(text: string, code: string, title: string): Fix {
  const { context, problems } = contextOf(text);
  return chosen(context, problems, code, title);
}

function chosen(context: QuickFixContext, problems: readonly Problem[], code: string, title: string): Fix {
  const fixes = problems
    .filter((problem) => problem.code === code)
    .flatMap((each) => fixesFor(each, context));
  const found = fixes.find((fix) => fix.title === title);
  assert.ok(found, `${title} is not among ${fixes.map((fix) => fix.title).join(', ') || 'no fixes'}`);
  return found;
}

/** Holds that a fix makes the one template of the other. */
export function checkFix(before: string, code: string, title: string, after: string): void {
  const { context, problems } = contextOf(before);
  const fix = chosen(context, problems, code, title);
  assert.equal(edited(context.document.text, fix.edits), fixture(after).template.text);
}

/** Holds what is left once every safe fix is made. */
export function checkSafeFixes(before: string, after: string): void {
  const { context, problems } = contextOf(before);
  assert.equal(edited(context.document.text, safeEdits(problems, context)), fixture(after).template.text);
}
