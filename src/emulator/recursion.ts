import { createHash } from 'node:crypto';
import type { Notice } from './notice.ts';

/** How often a function may run in one chain of requests. */
const maxInvocationsInChain = 16;
/** How many functions of a chain are remembered. */
const maxFunctionsInLineage = 16;

/** What Lambda does once it finds a function in a loop. */
export type RecursiveLoop = 'Allow' | 'Terminate';

/** A function was about to run once too often in one chain of requests. */
export class RecursiveInvocation extends Error {
  override readonly name = 'RecursiveInvocation';

  constructor() {
    super(
      'Lambda has detected your function being invoked in a recursive loop with other AWS resources ' +
        "and stopped your function's invocation.",
    );
  }
}

/**
 * The trace header with one invocation more in its lineage: `Lineage=a87bd80c:1|68fd508a:5`, for each function how
 * often it ran before. AWS SDKs send the header that their function got on to whatever they call.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
 */
export function withLineage(traceHeader: string, functionArn: string): string {
  // Mostly it begins here, and every invocation passes.
  if (!traceHeader.includes(lineagePrefix)) return `${traceHeader};${lineagePrefix}${idOf(functionArn)}:0`;
  const lineage = lineageOf(traceHeader);
  const id = idOf(functionArn);
  const before = lineage.get(id);
  lineage.set(id, before === undefined ? 0 : before + 1);
  const entries = [...lineage].slice(-maxFunctionsInLineage).map(([each, count]) => `${each}:${count}`);
  const others = traceHeader.split(';').filter((part) => !part.startsWith(lineagePrefix));
  return [...others, `${lineagePrefix}${entries.join('|')}`].join(';');
}

/** Whether the caller's trace header says that the function has run as often as it may. */
export function isInLoop(traceHeader: string | undefined, functionArn: string): boolean {
  if (traceHeader?.includes(lineagePrefix) !== true) return false;
  const before = lineageOf(traceHeader).get(idOf(functionArn));
  return before !== undefined && before + 1 >= maxInvocationsInChain;
}

/** What the user hears of a function that was stopped. */
export function loopNotice(functionName: string): Notice {
  const message =
    `${functionName} was invoked again and again by what it does itself, and was stopped, as Lambda does. ` +
    'Where that is meant, set its RecursiveLoop to Allow.';
  return { key: `recursive-loop:${functionName}`, severity: 'warning', message };
}

const lineagePrefix = 'Lineage=';

function lineageOf(traceHeader: string): Map<string, number> {
  const text = traceHeader.split(';').find((part) => part.startsWith(lineagePrefix)) ?? '';
  const entries = text.slice(lineagePrefix.length).matchAll(/(?<id>[\da-f]{8}):(?<count>\d{1,5})/g);
  return new Map(Array.from(entries, ({ groups }) => [groups?.['id'] ?? '', Number(groups?.['count'])]));
}

/** By ARN; as many as there are functions. */
const ids = new Map<string, string>();

function idOf(functionArn: string): string {
  let id = ids.get(functionArn);
  if (id === undefined) {
    id = createHash('sha256').update(functionArn).digest('hex').slice(0, 8);
    ids.set(functionArn, id);
  }
  return id;
}
