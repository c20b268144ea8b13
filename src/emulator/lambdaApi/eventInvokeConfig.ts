import { jsonAnswer, type HttpAnswer, type HttpRequest, type Route } from '../http/route.ts';
import { qualified } from './describe.ts';
import { eventInvokeConfigJson, eventInvokeConfigOf } from './eventInvokeConfigJson.ts';
import { queried, withFunction, type FoundFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { nothingSet } from './serviceErrors.ts';

const path = '/2019-09-25/functions/{name}/event-invoke-config';

/** https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionEventInvokeConfig.html */
export const putFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'PUT',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) => set(request, name, service, () => ({})),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionEventInvokeConfig.html */
export const updateFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'POST',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    set(
      request,
      name,
      service,
      ({ configuration, qualifier }) => service.settings.eventInvoke(configuration, qualifier) ?? {},
    ),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html */
export const getFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, queried(request, 'Qualifier'), ({ configuration, qualifier }) => {
      const functionArn = qualified(configuration.functionArn, qualifier ?? '$LATEST');
      const found = service.settings.eventInvoke(configuration, qualifier);
      if (!found) throw nothingSet('an EventInvokeConfig', functionArn);
      return jsonAnswer(200, eventInvokeConfigJson(found, functionArn));
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html */
export const deleteFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'DELETE',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, queried(request, 'Qualifier'), ({ functionName, qualifier }) => {
      service.settings.setEventInvoke(functionName, qualifier, undefined);
      return { status: 204, headers: [], body: '' };
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html */
export const listFunctionEventInvokeConfigs: Route<LambdaService> = {
  method: 'GET',
  path: `${path}/list`,
  maxBodyBytes: 0,
  handle: (_request, [name = ''], service) =>
    withFunction(service, name, undefined, ({ configuration }, versions) => {
      const qualifiers = [
        ...versions.configurations.map(({ version }) => version),
        ...versions.aliases.map((alias) => alias.name),
      ];
      const FunctionEventInvokeConfigs = qualifiers.flatMap((qualifier) => {
        const found = service.settings.eventInvoke(configuration, qualifier);
        return found ? [eventInvokeConfigJson(found, qualified(configuration.functionArn, qualifier))] : [];
      });
      return jsonAnswer(200, { FunctionEventInvokeConfigs });
    }),
};

function set(
  request: HttpRequest,
  name: string,
  service: LambdaService,
  before: (found: FoundFunction) => object,
): Promise<HttpAnswer> {
  return withFunction(service, name, queried(request, 'Qualifier'), (found) => {
    const { functionName, configuration, qualifier } = found;
    const changed = eventInvokeConfigOf(requestBody(request));
    const now = { ...before(found), ...changed, lastModified: new Date() };
    service.settings.setEventInvoke(functionName, qualifier, now);
    return jsonAnswer(
      200,
      eventInvokeConfigJson(now, qualified(configuration.functionArn, qualifier ?? '$LATEST')),
    );
  });
}
