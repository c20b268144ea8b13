/**
 * The kind of this folder's files: something that may be wrong with a template. In: a template with what is beside
 * it. Out: findings, of which {@link ./diagnose.ts} makes problems. A rule never throws, changes nothing, and says
 * nothing where it cannot know.
 */
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import type { ValueSchema } from '../../schema/valueSchema.ts';
import type { FunctionOnItsOwn, FunctionResource } from '../../template/functionResource.ts';
import type { ResolveContext } from '../../template/resolve.ts';
import type { Problem, Resource, Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import type { EffectiveResources, EffectiveTemplate } from '../effectiveTemplate.ts';
import type { Files } from '../files.ts';
import type { HandlerFile } from '../handlerFile.ts';
import type { Names } from '../names.ts';
import type { PlacedValues } from '../placedValues.ts';
import type { Reference } from '../references.ts';
import type { FunctionNode } from './schema/functionNodes.ts';
import type { SchemaNode } from './schema/schemaNodes.ts';

/** How a rule finds something: in the template as a whole, in single resources, or in single values. */
export type Rule = TemplateRule | KeptRule;

/** A rule whose findings in a resource are kept while the text of that resource and of `Globals` is the same. */
export type KeptRule = ResourceRule | NodeRule;

/** What is said of a rule, however it finds something. */
export interface AnyRule {
  /** Stable, kebab-case. */
  readonly code: string;
  /** The rules of cfn-lint that say the same: where a template ignores one of them, it ignores this one. */
  readonly cfnLint: readonly string[];
  /** Of each finding that names no other. */
  readonly severity: Problem['severity'];
  /** What the rule holds and why, in Markdown: its page of the documentation. */
  readonly documentation: string;
  /** A small template that breaks the rule, and the same one mended; the files beside them follow `#- path` lines. */
  readonly bad: string;
  readonly good: string;
  /** Also speaks of what an unknown macro, `Fn::Transform` or `Fn::ForEach` may change: it judges what is written. */
  readonly judgesMacroInput?: true;
  /** Says what any schema can say: silent where another rule says more of the same stretch. */
  readonly givesWay?: true;
}

export interface TemplateRule extends AnyRule {
  check(context: RuleContext): Iterable<Finding>;
}

export interface ResourceRule extends AnyRule {
  /** What it finds because of a resource hangs on nothing but that resource, and lies in it or in `Globals`. */
  checkResources(context: ResourceContext): Iterable<Finding>;
}

export interface NodeRule extends AnyRule {
  /** Whether a schema asks for what the rule holds: values that have to meet another are not asked about. */
  concerns(schema: ValueSchema): boolean;
  /** What it finds in a node hangs on nothing but that node, and lies in it. */
  checkNodes(nodes: readonly SchemaNode[]): Iterable<Finding>;
  /** The same of the functions that stand for a value, whatever their schemas. */
  checkFunctionNodes?(nodes: readonly FunctionNode[]): Iterable<Finding>;
}

/** Some resources of a template. */
export interface ResourceContext {
  /** As they are written. */
  readonly resources: readonly Resource[];
  /** The same and their events, with what `Globals` gives them. */
  readonly effective: EffectiveResources;
  /** Those of them that are functions. */
  readonly functions: readonly FunctionOnItsOwn[];
  readonly kind: Template['kind'];
  readonly types: ResourceTypes;
}

export interface RuleContext {
  readonly template: Template;
  readonly functions: readonly FunctionResource[];
  /** The resources and events with what `Globals` gives them. */
  readonly effective: EffectiveTemplate;
  /** What intrinsic functions come to. */
  readonly resolve: ResolveContext;
  readonly files: Files;
  readonly today: Date;
  /** What the `Handler` of each function leads to. */
  readonly handlerFiles: ReadonlyMap<FunctionResource, HandlerFile | undefined>;
  readonly names: Names;
  readonly references: readonly Reference[];
  /** Intrinsic functions and texts of the whole template, each with its place. */
  readonly values: PlacedValues;
  readonly types: ResourceTypes;
  /** Intrinsic functions in resources and `Globals`, each with what it has to come to. */
  readonly functionNodes: readonly FunctionNode[];
  /** What each resource that could be read certainly waits for, by logical ID. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
  /** Whether all of the text could be read and no macro adds to it, so that what is not seen is not there. */
  readonly isComplete: boolean;
}

export interface Finding {
  readonly span: Span;
  /** Says what is wrong, then what would be right. */
  readonly message: string;
  readonly severity?: Problem['severity'];
}
