import { jsonAnswer } from '../http/route.ts';
import { serveOnLoopback } from '../http/loopbackServer.ts';
import type { LoopbackServer } from '../http/loopbackServer.ts';
import type { Invocable } from './invocable.ts';
import { failedAnswer } from './serviceErrors.ts';
import { routes } from './routes.ts';

/** Serves the Lambda API, as far as it is about invoking, for an emulator. */
export async function serveInvokeApi(emulator: Invocable, port: number): Promise<LoopbackServer> {
  return await serveOnLoopback({
    routes,
    context: emulator,
    port,
    notFound: ({ method, path }) =>
      jsonAnswer(
        404,
        { Message: `The local Lambda has no operation ${method} ${path}.`, Type: 'User' },
        'x-amzn-ErrorType',
        'UnknownOperationException',
      ),
    failed: failedAnswer,
  });
}
