import { jsonAnswer, type Route } from '../http/route.ts';
import { minUnreservedConcurrency } from '../limits.ts';
import { notFoundAsLatest, refuseQualifier, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { invalidParameter } from './serviceErrors.ts';
import { requiredNumberIn } from './validation.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html */
export const putFunctionConcurrency: Route<LambdaService> = {
  method: 'PUT',
  path: '/2017-10-31/functions/{name}/concurrency',
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, { notFound: notFoundAsLatest }, (found) => {
      refuseQualifier(found);
      const { functionName } = found;
      const reserved = requiredNumberIn(requestBody(request), 'ReservedConcurrentExecutions', 0);
      const others = service.functionNames().filter((each) => each !== functionName);
      const unreserved = service.concurrency.unreserved(others) - reserved;
      if (reserved > 0 && unreserved < minUnreservedConcurrency)
        throw invalidParameter(
          "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution " +
            `below its minimum value of [${minUnreservedConcurrency}].`,
        );
      service.settings.setReservedConcurrency(functionName, reserved);
      return jsonAnswer(200, { ReservedConcurrentExecutions: reserved });
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html */
export const getFunctionConcurrency: Route<LambdaService> = {
  method: 'GET',
  path: '/2019-09-30/functions/{name}/concurrency',
  maxBodyBytes: 0,
  handle: (_request, [name = ''], service) =>
    withFunction(service, name, {}, ({ functionName }) => {
      const reserved = service.reservedConcurrency(functionName);
      return jsonAnswer(200, reserved === undefined ? {} : { ReservedConcurrentExecutions: reserved });
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionConcurrency.html */
export const deleteFunctionConcurrency: Route<LambdaService> = {
  method: 'DELETE',
  path: '/2017-10-31/functions/{name}/concurrency',
  maxBodyBytes: 0,
  handle: (_request, [name = ''], service) =>
    withFunction(service, name, {}, ({ functionName }) => {
      service.settings.setReservedConcurrency(functionName, undefined);
      return { status: 204, headers: [], body: '' };
    }),
};
