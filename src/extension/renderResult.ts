import type { InvokeResult } from '../protocol/localLambda.ts';
import { clickable } from './logLine.ts';
import { readableJson } from './readableJson.ts';

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
  return `${head}\n${errorText(result) ?? payloadText(result.payload)}`;
}

/** A runtime's frames, ours and Node.js's own, tell nobody anything about the function. */
const runtimeFrame = /\(?(?:node:|[^()]*[\\/]dist[\\/]runtimes[\\/])[^()]*\)?$/;

/** An error as its stack trace in lines, the function's own frames only. */
function errorText({ functionError, payload }: InvokeResult): string | undefined {
  if (functionError === undefined || typeof payload !== 'object' || payload === null) return undefined;
  const { errorType, errorMessage, trace }: ErrorPayload = payload;
  if (errorType === undefined && errorMessage === undefined) return undefined;
  const message = [errorType, errorMessage].filter((part) => part !== undefined).join(': ');
  const frames = (trace ?? []).filter((line) => /^\s+at /.test(line) && !runtimeFrame.test(line));
  return [message, ...frames.map(clickable)].join('\n');
}

interface ErrorPayload {
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly trace?: readonly string[];
}

/** An HTTP answer's body, which is JSON within JSON, is unfolded below the answer. */
function payloadText(payload: unknown): string {
  const body = bodyIn(payload);
  return body === undefined
    ? readableJson(payload)
    : `${readableJson(payload)}\nbody:\n${readableJson(body)}`;
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
