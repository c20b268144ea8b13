import type { Route } from '../http/route.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';

/**
 * Waits until the environment was restored from its snapshot.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html
 */
export const restoreNext: Route<ConnectedRuntime> = {
  method: 'GET',
  path: '/2018-06-01/runtime/restore/next',
  maxBodyBytes: 0,
  handle: (_request, _parameters, runtime) => runtime.restoreNext(),
};
