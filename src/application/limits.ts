import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { Json } from '../shared/json.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { resolveText, resolveValue, type ResolveContext } from '../template/resolve.ts';
import { valueOf, type Value } from '../template/value.ts';
import { property } from './properties.ts';

type FunctionLimits = Pick<
  FunctionConfiguration,
  'timeoutSeconds' | 'memorySizeMb' | 'ephemeralStorageMb' | 'architecture'
>;

/**
 * How long a function may run, and in what. What AWS would refuse becomes a notice.
 * https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export function limitsOf(func: FunctionResource, context: ResolveContext, notices: string[]): FunctionLimits {
  const storage = valueOf(property(func, 'EphemeralStorage', context), 'Size');
  const within = (name: string, value: Value | undefined, range: Range): number =>
    numberWithin(value, range, `${name} of ${func.logicalId}`, context, notices);
  const architecture = architectureOf(func, context, notices);
  return {
    timeoutSeconds: within('Timeout', property(func, 'Timeout', context), { least: 1, most: 900, usual: 3 }),
    memorySizeMb: within('MemorySize', property(func, 'MemorySize', context), { least: 128, most: 10_240 }),
    ...(storage && { ephemeralStorageMb: within('EphemeralStorage', storage, { least: 512, most: 10_240 }) }),
    ...(architecture && { architecture }),
  };
}

/** The whole numbers that AWS takes; without one, the usual, which is the least where nothing is said. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly usual?: number;
}

function numberWithin(
  value: Value | undefined,
  { least, most, usual = least }: Range,
  name: string,
  context: ResolveContext,
  notices: string[],
): number {
  const text = value && resolveText(value, context).text;
  if (text === undefined || text === '') return usual;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const here = number > 0 ? 'taken as it is' : usual;
  notices.push(`${name} is ${text}; AWS takes whole numbers from ${least} to ${most}. Here it is ${here}.`);
  return number > 0 ? number : usual;
}

/** For its price and its description: here a function runs on the machine's own. */
function architectureOf(
  func: FunctionResource,
  context: ResolveContext,
  notices: string[],
): 'arm64' | undefined {
  const value = property(func, 'Architectures', context);
  const { json, unresolved } = value ? resolveValue(value, context) : { unresolved: [] };
  if (json === undefined || unresolved.length > 0) return undefined;
  const listed: readonly unknown[] = Array.isArray(json) ? (json as readonly Json[]) : [];
  const [architecture, ...others] = listed;
  if ((architecture !== 'x86_64' && architecture !== 'arm64') || others.length > 0)
    notices.push(
      `Architectures of ${func.logicalId} is ${JSON.stringify(json)}; AWS takes a list of one: x86_64 or arm64.`,
    );
  return architecture === 'arm64' ? 'arm64' : undefined;
}
