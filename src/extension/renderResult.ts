import type { InvokeResult } from '../protocol/localLambda.ts';

/** An invocation's outcome as a block of the log. */
export function renderResult(functionName: string, result: InvokeResult): string {
  const outcome = result.functionError === undefined ? 'Result' : 'Error';
  const init = result.initDurationMs === undefined ? [] : [`init ${result.initDurationMs.toFixed(0)} ms`];
  const figures = [
    `${result.durationMs.toFixed(0)} ms`,
    `billed ${result.billedDurationMs} ms`,
    ...init,
    `${result.maxMemoryUsedMb} MB`,
  ];
  const head = `[${functionName} ${result.requestId}] ${outcome} · ${figures.join(' · ')}`;
  return `${head}\n${payloadText(result.payload)}`;
}

/** Pretty JSON; an HTTP answer's body, which is JSON within JSON, is unfolded below it. */
function payloadText(payload: unknown): string {
  const whole = JSON.stringify(payload, undefined, 2);
  const body = bodyIn(payload);
  return body === undefined ? whole : `${whole}\nbody:\n${JSON.stringify(body, undefined, 2)}`;
}

function bodyIn(payload: unknown): object | undefined {
  if (typeof payload !== 'object' || payload === null || !('statusCode' in payload) || !('body' in payload))
    return undefined;
  if (typeof payload.body !== 'string') return undefined;
  try {
    const body: unknown = JSON.parse(payload.body);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
