import { serveOnLoopback } from '../http/loopbackServer.ts';
import type { LoopbackServer } from '../http/loopbackServer.ts';
import { jsonAnswer } from '../http/route.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';
import { routes } from './routes.ts';

/** Serves one execution environment's Runtime API, at an address of its own: the value of `AWS_LAMBDA_RUNTIME_API`. */
export async function serveRuntimeApi(runtime: ConnectedRuntime): Promise<LoopbackServer> {
  return await serveOnLoopback({
    routes,
    context: runtime,
    port: 0,
    notFound: () => ({ status: 404, headers: ['Content-Type', 'text/plain'], body: '404 page not found\n' }),
    failed: (error) =>
      jsonAnswer(500, {
        errorMessage: `Internal Server Error: ${String(error)}`,
        errorType: 'InternalServerError',
      }),
  });
}
