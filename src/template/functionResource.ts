import type { Resource } from './template.ts';
import type { Span, Value } from './value.ts';

/** A Lambda function of a template, after `Globals`. */
export interface FunctionResource {
  readonly resource: Resource;
  readonly logicalId: string;
  readonly type: 'AWS::Serverless::Function' | 'AWS::Lambda::Function';
  /** Every property in force, by name. */
  readonly properties: ReadonlyMap<string, EffectiveProperty>;
  readonly triggers: readonly Trigger[];
}

/** What a function is by its own text and `Globals`. */
export type FunctionOnItsOwn = Omit<FunctionResource, 'triggers'>;

/** A property in force and where it comes from; `merged` is a map or list that both parts gave to. */
export interface EffectiveProperty {
  readonly value: Value;
  readonly origin: 'function' | 'globals' | 'merged';
}

/** An event source of a function: a SAM event, or a plain CloudFormation resource that leads to the function. */
export interface Trigger {
  /** The event's name under `Events`, or the logical ID of the resource. */
  readonly logicalId: string;
  readonly span: Span;
  /** SAM's words: `Api`, `HttpApi`, `SQS`, `Schedule`, `S3` …; also for plain CloudFormation. */
  readonly type: string;
  readonly properties: Value | undefined;
}
