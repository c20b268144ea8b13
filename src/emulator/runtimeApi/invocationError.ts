import type { Route } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';
import { accepted, invalidRequestId, tooLarge } from './answers.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';
import { runtimeErrorOf } from './runtimeError.ts';

/** The handler's failure. */
export const invocationError: Route<ConnectedRuntime> = {
  method: 'POST',
  path: '/2018-06-01/runtime/invocation/{requestId}/error',
  maxBodyBytes: maxResponseBytes,
  handle: (request, [requestId], runtime) => {
    if (runtime.event?.requestId !== requestId) return invalidRequestId;
    if (!runtime.enter('InvocationErrorResponse')) return runtime.refuse('InvocationErrorResponse');
    runtime.responseSent();
    if (request.bodyBytes > maxResponseBytes) {
      runtime.listener.onResponseTooLarge();
      return tooLarge;
    }
    runtime.listener.onInvocationError(runtimeErrorOf(request));
    return accepted;
  },
};
