import type { Finding, RuleContext } from '../rule.ts';

/** What reading the text already found under a code. */
export function textProblems({ template }: RuleContext, code: string): readonly Finding[] {
  return template.problems.filter((problem) => problem.code === code);
}
