import type { Credentials } from '../environmentVariables.ts';
import { jsonAnswer } from '../http/route.ts';
import { serveOnLoopback } from '../http/loopbackServer.ts';
import type { LoopbackServer } from '../http/loopbackServer.ts';
import type { LambdaService } from './lambdaService.ts';
import { SignatureVerifier } from './signature.ts';
import { failedAnswer } from './serviceError.ts';
import { routes } from './routes.ts';

/** Room for a client context of 3,583 bytes, a session token and whatever else clients send. */
const maxHeadBytes = 128 * 1024;

/** Serves the Lambda API for an emulator, to whoever signs with its credentials. */
export async function serveLambdaApi(
  emulator: LambdaService,
  credentials: Credentials,
  port: number,
): Promise<LoopbackServer> {
  const verifier = new SignatureVerifier(credentials);
  return await serveOnLoopback({
    authorize: (request) => {
      verifier.verify(request, Date.now());
    },
    routes,
    context: emulator,
    maxHeadBytes,
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
