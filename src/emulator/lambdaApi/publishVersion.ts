import { jsonAnswer, type Route } from '../http/route.ts';
import { describeFunction } from './describe.ts';
import { withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { functionNotFound } from './serviceErrors.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html */
export const publishVersion: Route<LambdaService> = {
  method: 'POST',
  path: '/2015-03-31/functions/{name}/versions',
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, async ({ functionName, configuration }) => {
      const { Description: description } = requestBody(request);
      const published = await service.publish(functionName);
      if (published === undefined) throw functionNotFound(configuration.functionArn);
      return jsonAnswer(201, {
        ...(await describeFunction(published, published.version)),
        ...(typeof description === 'string' && { Description: description }),
      });
    }),
};
