import { jsonAnswer } from '../http/route.ts';
import type { RequestHead } from '../http/requestHead.ts';
import type { Route } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';
import { accepted, invalidRequestId, tooLarge } from './answers.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';
import { knownErrorType } from './errorType.ts';
import type { RuntimeError } from './runtimeError.ts';

const modeHeader = 'lambda-runtime-function-response-mode';

/** The handler's result, whole or streamed. */
export const invocationResponse: Route<ConnectedRuntime> = {
  method: 'POST',
  path: '/2018-06-01/runtime/invocation/{requestId}/response',
  maxBodyBytes: maxResponseBytes,
  takeBody: (head, [requestId], runtime) => {
    const isExpected = isStreamed(head, runtime) && runtime.event?.requestId === requestId;
    if (!isExpected || !runtime.enter('InvocationResponse')) return undefined;
    return (part) => {
      runtime.listener.onResponsePart(part);
    };
  },
  handle: (request, [requestId], runtime) => {
    if (runtime.event?.requestId !== requestId) return invalidRequestId;
    const mode = request.head.header(modeHeader);
    if (mode !== undefined && mode !== 'streaming') return invalidMode;
    if (isStreamed(request.head, runtime) && runtime.isResponding) {
      runtime.responseSent();
      runtime.listener.onResponseEnd(errorIn(request.trailers));
      return accepted;
    }
    if (!runtime.enter('InvocationResponse')) return runtime.refuse('InvocationResponse');
    runtime.responseSent();
    if (request.bodyBytes > maxResponseBytes) {
      runtime.listener.onResponseTooLarge();
      return tooLarge;
    }
    runtime.listener.onResponse(request.body);
    return accepted;
  },
};

const invalidMode = jsonAnswer(400, {
  errorMessage: 'Invalid function response mode',
  errorType: 'InvalidFunctionResponseMode',
});

/** Where the caller takes parts, a response is streamed even if the runtime does not say so; `aws-lambda-go` never does. */
function isStreamed(head: RequestHead, { listener }: ConnectedRuntime): boolean {
  const mode = head.header(modeHeader);
  return mode === 'streaming' || (mode === undefined && listener.isResponseStreamed);
}

/** What the trailers of a response say that ended too soon. */
function errorIn(trailers: readonly string[]): RuntimeError | undefined {
  const errorType = trailer(trailers, 'lambda-runtime-function-error-type');
  if (errorType === undefined) return undefined;
  const body = trailer(trailers, 'lambda-runtime-function-error-body') ?? '';
  return { errorType: knownErrorType(errorType), payload: Buffer.from(body, 'base64') };
}

function trailer(trailers: readonly string[], name: string): string | undefined {
  const line = trailers.find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}
