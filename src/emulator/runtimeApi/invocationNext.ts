import type { Route } from '../http/route.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';

/** Waits without limit for an event. */
export const invocationNext: Route<ConnectedRuntime> = {
  method: 'GET',
  path: '/2018-06-01/runtime/invocation/next',
  maxBodyBytes: 0,
  handle: (_request, _parameters, runtime) => runtime.next(),
};
