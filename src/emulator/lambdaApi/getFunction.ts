import { pathToFileURL } from 'node:url';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
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
        const tags = configuration.description?.tags ?? {};
        return jsonAnswer(200, {
          Configuration: await describeFunction(service, configuration, qualifier),
          Code: codeOf(configuration),
          ...(Object.keys(tags).length > 0 && { Tags: tags }),
          ...(reserved !== undefined && { Concurrency: { ReservedConcurrentExecutions: reserved } }),
        });
      },
    ),
};

function codeOf({ taskRoot, description }: FunctionConfiguration): object {
  const Location = pathToFileURL(taskRoot).href;
  const isImage = description?.members['PackageType'] === 'Image';
  return { RepositoryType: isImage ? 'ECR' : 'S3', Location };
}
