import type { Route } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';
import { accepted } from './answers.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';
import { runtimeErrorOf } from './runtimeError.ts';

/** What should have been done after the snapshot was restored failed. */
export const restoreError: Route<ConnectedRuntime> = {
  method: 'POST',
  path: '/2018-06-01/runtime/restore/error',
  maxBodyBytes: maxResponseBytes,
  handle: (request, _parameters, runtime) => {
    const state = 'RuntimeRestoreErrorState';
    if (!runtime.enter(state)) return runtime.refuse(state);
    runtime.listener.onRestoreError(runtimeErrorOf(request));
    return accepted;
  },
};
