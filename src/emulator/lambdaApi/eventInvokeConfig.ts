import type { EventInvokeConfiguration } from '../asynchronous/eventInvokeConfiguration.ts';
import { jsonAnswer, type HttpAnswer, type HttpRequest, type Route } from '../http/route.ts';
import { eventInvokeConfigJson, eventInvokeConfigOf } from './eventInvokeConfigJson.ts';
import { queried, withFunction, type FoundFunction } from './findFunction.ts';
import { parseFunctionReference } from './functionReference.ts';
import type { LambdaService } from './lambdaService.ts';
import { qualified } from './qualified.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import type { ServiceError } from './serviceError.ts';
import { invalidParameter, resourceNotFound } from './serviceErrors.ts';

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
    set(request, name, service, ({ configuration, qualifier }) => {
      const before = service.settings.eventInvoke(configuration, qualifier);
      if (!before) throw nothingSet(configuration.functionArn, qualifier);
      return before;
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionEventInvokeConfig.html */
export const getFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(
      service,
      name,
      { qualifier: queried(request, 'Qualifier'), notFound: nothingSet },
      ({ configuration, qualifier }) => {
        const found = service.settings.eventInvoke(configuration, qualifier);
        if (!found) throw nothingSet(configuration.functionArn, qualifier);
        return jsonAnswer(200, eventInvokeConfigJson(found, asLatest(configuration.functionArn, qualifier)));
      },
    ),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionEventInvokeConfig.html */
export const deleteFunctionEventInvokeConfig: Route<LambdaService> = {
  method: 'DELETE',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(
      service,
      name,
      { qualifier: queried(request, 'Qualifier'), notFound: nothingSet },
      ({ functionName, configuration, qualifier }) => {
        if (!service.settings.eventInvoke(configuration, qualifier))
          throw nothingSet(configuration.functionArn, qualifier);
        service.settings.setEventInvoke(functionName, qualifier, undefined);
        return { status: 204, headers: [], body: '' };
      },
    ),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctionEventInvokeConfigs.html */
export const listFunctionEventInvokeConfigs: Route<LambdaService> = {
  method: 'GET',
  path: `${path}/list`,
  maxBodyBytes: 0,
  handle: (_request, [name = ''], service) =>
    withFunction(service, name, { notFound: noFunction }, ({ configuration }, versions) => {
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
  before: (found: FoundFunction) => EventInvokeConfiguration,
): Promise<HttpAnswer> {
  const lookup = { qualifier: queried(request, 'Qualifier'), notFound: noFunction };
  return withFunction(service, name, lookup, async (found) => {
    const { functionName, configuration, qualifier } = found;
    const body = requestBody(request);
    if (settingNames.every((each) => body[each] === undefined))
      throw invalidParameter('You must specify at least one of error handling or destination setting.');
    const changed = eventInvokeConfigOf(body);
    for (const target of [changed.onSuccess, changed.onFailure])
      if (target !== undefined) await refuseFunction(target, functionName, service);
    const now = { ...before(found), ...changed, lastModified: new Date() };
    service.settings.setEventInvoke(functionName, qualifier, now);
    return jsonAnswer(200, eventInvokeConfigJson(now, asLatest(configuration.functionArn, qualifier)));
  });
}

const settingNames = ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'];

/** Throws where the destination is a function that is not there, or the function itself. */
async function refuseFunction(target: string, functionName: string, service: LambdaService): Promise<void> {
  if (!/^arn:[^:]+:lambda:/.test(target)) return;
  const { functionName: targetName, qualifier } = parseFunctionReference(target);
  if (targetName === functionName)
    throw invalidParameter("You can't specify the function as a destination for itself.");
  await service.prepare(targetName);
  if (service.configuration(targetName, qualifier) === undefined)
    throw invalidParameter(`The destination ARN ${target} is invalid.`);
}

function asLatest(functionArn: string, qualifier = '$LATEST'): string {
  return qualified(functionArn, qualifier);
}

function nothingSet(functionArn: string, qualifier: string | undefined): ServiceError {
  return resourceNotFound(
    `The function ${asLatest(functionArn, qualifier)} doesn't have an EventInvokeConfig`,
  );
}

function noFunction(): ServiceError {
  return resourceNotFound("The function doesn't exist.");
}
