import type { Route } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';
import { accepted, invalidRequestId, tooLarge } from './answers.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';

/** The handler's result. */
export const invocationResponse: Route<ConnectedRuntime> = {
  method: 'POST',
  path: '/2018-06-01/runtime/invocation/{requestId}/response',
  maxBodyBytes: maxResponseBytes,
  handle: (request, [requestId], runtime) => {
    if (runtime.event?.requestId !== requestId) return invalidRequestId;
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
