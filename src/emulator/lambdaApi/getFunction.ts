import { pathToFileURL } from 'node:url';
import { jsonAnswer, type Route } from '../http/route.ts';
import { describeFunction } from './describe.ts';
import { queried, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';

/** Its code's location is the folder it runs from. https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html */
export const getFunction: Route<LambdaService> = {
  method: 'GET',
  path: '/2015-03-31/functions/{name}',
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(
      service,
      name,
      { qualifier: queried(request, 'Qualifier') },
      async ({ configuration, qualifier }) => {
        const reserved = service.reservedConcurrency(configuration.functionName);
        return jsonAnswer(200, {
          Configuration: await describeFunction(configuration, qualifier),
          Code: { RepositoryType: 'S3', Location: pathToFileURL(configuration.taskRoot).href },
          ...(reserved !== undefined && { Concurrency: { ReservedConcurrentExecutions: reserved } }),
        });
      },
    ),
};
