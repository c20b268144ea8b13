import { codeLocationOf, type CodeLocation } from '../template/codeLocation.ts';
import type { FunctionResource, Trigger } from '../template/functionResource.ts';
import { containerImageOf } from '../template/image/containerImage.ts';
import { Positions, type Range } from '../template/positions.ts';
import type { ResolveContext } from '../template/resolve.ts';
import { triggerDetail } from '../template/triggerDetail.ts';
import type { Files } from './files.ts';
import { knownText } from './handlerFile.ts';
import { handlerLocationOf, type HandlerLocation } from './handlerLocation.ts';

/** A template with the names its functions have in the stack. */
export interface NamedFunctions extends ResolveContext {
  readonly functions: readonly NamedFunction[];
}

interface NamedFunction {
  readonly functionName: string;
  readonly resource: FunctionResource;
}

/** A function as lists and pickers show it: what is in force after `Globals`, with AWS's defaults. */
export interface FunctionSummary {
  readonly logicalId: string;
  readonly functionName: string;
  readonly range: Range;
  readonly fullRange: Range;
  readonly code: CodeLocation['kind'];
  /** Of an image, that of its base image. */
  readonly runtime: string | undefined;
  readonly handler: string | undefined;
  /** Why an image cannot run without Docker, in a sentence. */
  readonly unsupportedImage: string | undefined;
  readonly memorySizeMb: number;
  readonly timeoutSeconds: number;
  readonly description: string | undefined;
  readonly handlerLocation: HandlerLocation | undefined;
  readonly triggers: readonly TriggerSummary[];
}

interface TriggerSummary {
  readonly logicalId: string;
  readonly type: string;
  readonly detail: string;
  readonly range: Range;
}

/** The functions of a template in the order of the text. */
export function summariesOf(application: NamedFunctions, files: Files): FunctionSummary[] {
  const positions = new Positions(application.template.text);
  return application.functions.map((each) => summaryOf(each, application, files, positions));
}

function summaryOf(
  { functionName, resource: func }: NamedFunction,
  context: ResolveContext,
  files: Files,
  positions: Positions,
): FunctionSummary {
  const { resource, logicalId, triggers } = func;
  const code = codeLocationOf(func, context).kind;
  const image = code === 'image' ? containerImageOf(func, context, files) : undefined;
  const known = image?.kind === 'image' ? image : undefined;
  return {
    logicalId,
    functionName,
    range: positions.rangeOf(resource.logicalIdSpan),
    fullRange: positions.rangeOf(resource.span),
    code,
    runtime: known?.runtime ?? knownText(func, 'Runtime', context),
    handler: known?.handler ?? knownText(func, 'Handler', context),
    unsupportedImage: image?.kind === 'unsupported' ? image.reason : undefined,
    memorySizeMb: knownNumber(func, 'MemorySize', context) ?? 128,
    timeoutSeconds: knownNumber(func, 'Timeout', context) ?? 3,
    description: knownText(func, 'Description', context),
    handlerLocation: handlerLocationOf(func, context, files),
    triggers: triggers.map((trigger) => triggerSummary(trigger, positions)),
  };
}

function knownNumber(func: FunctionResource, name: string, context: ResolveContext): number | undefined {
  const number = Number(knownText(func, name, context) ?? NaN);
  return Number.isFinite(number) ? number : undefined;
}

function triggerSummary(trigger: Trigger, positions: Positions): TriggerSummary {
  const { logicalId, type, span } = trigger;
  return { logicalId, type, detail: triggerDetail(trigger), range: positions.rangeOf(span) };
}
