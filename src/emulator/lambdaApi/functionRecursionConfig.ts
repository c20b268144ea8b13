import { jsonAnswer, type Route } from '../http/route.ts';
import type { RecursiveLoop } from '../recursion.ts';
import { refuseQualifier, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { missing, oneOf } from './validation.ts';

const path = '/2024-08-31/functions/{name}/recursion-config';
const choices: readonly RecursiveLoop[] = ['Allow', 'Terminate'];

/** https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionRecursionConfig.html */
export const putFunctionRecursionConfig: Route<LambdaService> = {
  method: 'PUT',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, (found) => {
      refuseQualifier(found);
      const { RecursiveLoop: value = null } = requestBody(request);
      if (value === null) throw missing('RecursiveLoop');
      const RecursiveLoop = oneOf('recursiveLoop', value, choices);
      service.settings.setRecursiveLoop(found.functionName, RecursiveLoop);
      return jsonAnswer(200, { RecursiveLoop });
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionRecursionConfig.html */
export const getFunctionRecursionConfig: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: (_request, [name = ''], service) =>
    withFunction(service, name, {}, (found) => {
      refuseQualifier(found);
      return jsonAnswer(200, { RecursiveLoop: service.settings.recursiveLoop(found.configuration) });
    }),
};
