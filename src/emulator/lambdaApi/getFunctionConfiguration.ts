import { jsonAnswer, type Route } from '../http/route.ts';
import { describeFunction } from './describe.ts';
import { queried, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html */
export const getFunctionConfiguration: Route<LambdaService> = {
  method: 'GET',
  path: '/2015-03-31/functions/{name}/configuration',
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(
      service,
      name,
      { qualifier: queried(request, 'Qualifier') },
      async ({ configuration, qualifier }) =>
        jsonAnswer(200, await describeFunction(service, configuration, qualifier)),
    ),
};
