import type { Route } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';
import { accepted } from './answers.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';
import { runtimeErrorOf } from './runtimeError.ts';

/** The runtime could not be made ready. */
export const initError: Route<ConnectedRuntime> = {
  method: 'POST',
  path: '/2018-06-01/runtime/init/error',
  maxBodyBytes: maxResponseBytes,
  handle: (request, _parameters, runtime) => {
    if (!runtime.enter('InitError')) return runtime.refuse('InitError');
    runtime.listener.onInitError(runtimeErrorOf(request));
    return accepted;
  },
};
