/**
 * The kind of this folder's files: something that may be wrong with a template. In: a template with what is beside
 * it. Out: findings, of which {@link ./diagnose.ts} makes problems. A rule never throws, changes nothing, and says
 * nothing where it cannot know.
 */
import type { FunctionResource } from '../../template/functionResource.ts';
import type { ResolveContext } from '../../template/resolve.ts';
import type { Problem, Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import type { Files } from '../files.ts';

export interface Rule {
  /** Stable, kebab-case. */
  readonly code: string;
  /** Of each finding that names no other. */
  readonly severity: Problem['severity'];
  /** What the rule holds and why, in Markdown: its page of the documentation. */
  readonly documentation: string;
  check(context: RuleContext): Iterable<Finding>;
}

export interface RuleContext {
  readonly template: Template;
  readonly functions: readonly FunctionResource[];
  /** What intrinsic functions come to. */
  readonly resolve: ResolveContext;
  readonly files: Files;
  readonly today: Date;
}

export interface Finding {
  readonly span: Span;
  /** Says what is wrong, then what would be right. */
  readonly message: string;
  readonly severity?: Problem['severity'];
}
