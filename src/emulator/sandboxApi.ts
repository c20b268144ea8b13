import { extensionsRoutes } from './extensions/routes.ts';
import type { Extensions } from './extensions/extensions.ts';
import { serveOnLoopback } from './http/loopbackServer.ts';
import type { LoopbackServer } from './http/loopbackServer.ts';
import { jsonAnswer } from './http/route.ts';
import type { Route } from './http/route.ts';
import type { ConnectedRuntime } from './runtimeApi/connectedRuntime.ts';
import { routes as runtimeRoutes } from './runtimeApi/routes.ts';
import { credentialsRoute, type ContainerCredentials } from './snapStart/containerCredentials.ts';
import { telemetryRoutes } from './telemetry/routes.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** What the processes of an execution environment can talk to. */
export interface SandboxApi {
  readonly runtime: ConnectedRuntime;
  readonly extensions: Extensions;
  readonly telemetry: Telemetry;
  /** Absent where credentials are environment variables. */
  readonly containerCredentials?: ContainerCredentials | undefined;
}

/** Runtimes send the X-Ray cause of an error as a header of up to a megabyte. */
const maxHeadBytes = (1024 + 128) * 1024;

const routes: readonly Route<SandboxApi>[] = [
  ...runtimeRoutes.map((route) => of(route, ({ runtime }) => runtime)),
  ...extensionsRoutes.map((route) => of(route, ({ extensions }) => extensions)),
  ...telemetryRoutes.map((route) => of(route, (api) => api)),
  of(credentialsRoute, ({ containerCredentials }) => containerCredentials),
];

/**
 * Serves one execution environment's Runtime API, Extensions API, Telemetry API and credentials, at an address of its own: the
 * value of `AWS_LAMBDA_RUNTIME_API`.
 */
export async function serveSandboxApi(api: SandboxApi): Promise<LoopbackServer> {
  return await serveOnLoopback({
    routes,
    context: api,
    maxHeadBytes,
    port: 0,
    notFound: () => ({ status: 404, headers: ['Content-Type', 'text/plain'], body: '404 page not found\n' }),
    failed: (error) =>
      jsonAnswer(500, {
        errorMessage: `Internal Server Error: ${String(error)}`,
        errorType: 'InternalServerError',
      }),
  });
}

function of<Part>(route: Route<Part>, part: (api: SandboxApi) => Part): Route<SandboxApi> {
  return {
    ...route,
    handle: (request, parameters, api) => route.handle(request, parameters, part(api)),
    takeBody: (head, parameters, api) => route.takeBody?.(head, parameters, part(api)),
  };
}
