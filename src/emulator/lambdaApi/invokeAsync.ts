import { jsonAnswer, type Route } from '../http/route.ts';
import { maxAsynchronousRequestBytes } from '../limits.ts';
import { withFunction } from './findFunction.ts';
import { readPayload } from './payload.ts';
import type { LambdaService } from './lambdaService.ts';

/** Older than `Invoke`, and the same as its type `Event`. https://docs.aws.amazon.com/lambda/latest/api/API_InvokeAsync.html */
export const invokeAsync: Route<LambdaService> = {
  method: 'POST',
  path: '/2014-11-13/functions/{name}/invoke-async',
  maxBodyBytes: maxAsynchronousRequestBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, ({ functionName }) => {
      service.asynchronous.accept(functionName, { payload: readPayload(request, 'Event') });
      return jsonAnswer(202, { Status: 202 });
    }),
};
