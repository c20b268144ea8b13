import type { Route } from '../http/route.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';

export const ping: Route<ConnectedRuntime> = {
  method: 'GET',
  path: '/2018-06-01/ping',
  maxBodyBytes: 0,
  handle: () => ({ status: 200, headers: ['Content-Type', 'text/plain'], body: 'pong' }),
};
