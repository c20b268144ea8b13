import { jsonAnswer, type HttpAnswer, type HttpRequest, type Route } from '../http/route.ts';
import type { FunctionVersions } from '../functionVersions.ts';
import type { Provisioning } from '../provisionedConcurrency.ts';
import { queried, withFunction, type FoundFunction, type Lookup } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';
import { provisioningRefusal } from './provisioningRefusal.ts';
import { qualified } from './qualified.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { ServiceError } from './serviceError.ts';
import { aliasNotFound, functionNotFound, invalidParameter } from './serviceErrors.ts';
import { missing, requiredNumberIn } from './validation.ts';

const path = '/2019-09-30/functions/{name}/provisioned-concurrency';

/** https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html */
export const putProvisionedConcurrencyConfig: Route<LambdaService> = {
  method: 'PUT',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) => {
    const requested = requiredNumberIn(requestBody(request), 'ProvisionedConcurrentExecutions', 1);
    return withFunction(service, name, lookupOf(request), ({ functionName, qualifier }, versions) => {
      if (qualifier === undefined) throw missing('Qualifier');
      const refusal = provisioningRefusal({ service, functionName, qualifier, requested, versions });
      if (refusal !== undefined) throw refusal;
      service.provisionedConcurrency.set(functionName, qualifier, requested);
      const lastModified = new Date();
      // It is told before anything was started.
      return jsonAnswer(
        202,
        toJson({ qualifier, requested, allocated: 0, status: 'IN_PROGRESS', lastModified }),
      );
    });
  },
};

/** Also the operation that lists them. https://docs.aws.amazon.com/lambda/latest/api/API_GetProvisionedConcurrencyConfig.html */
export const getProvisionedConcurrencyConfig: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) => {
    if (queried(request, 'List') === 'ALL') return list(request, name, service);
    return withFunction(service, name, lookupOf(request), (found, versions) => {
      const qualifier = qualifierOf(found, versions);
      const provisioning = service.provisionedConcurrency.get(found.functionName, qualifier);
      if (provisioning === undefined) throw nothingProvisioned();
      return jsonAnswer(200, toJson(provisioning));
    });
  },
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteProvisionedConcurrencyConfig.html */
export const deleteProvisionedConcurrencyConfig: Route<LambdaService> = {
  method: 'DELETE',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, lookupOf(request), (found, versions) => {
      service.provisionedConcurrency.delete(found.functionName, qualifierOf(found, versions));
      return { status: 204, headers: [], body: '' };
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListProvisionedConcurrencyConfigs.html */
function list(request: HttpRequest, name: string, service: LambdaService): Promise<HttpAnswer> {
  return withFunction(service, name, {}, ({ functionName, configuration }) => {
    const { items, nextMarker } = page(service.provisionedConcurrency.all(functionName), request);
    const ProvisionedConcurrencyConfigs = items.map((each) => ({
      FunctionArn: qualified(configuration.functionArn, each.qualifier),
      ...toJson(each),
    }));
    return jsonAnswer(200, { ProvisionedConcurrencyConfigs, NextMarker: nextMarker ?? null });
  });
}

function lookupOf(request: HttpRequest): Lookup {
  return {
    qualifier: queried(request, 'Qualifier'),
    notFound: (functionArn, qualifier) => {
      const arn = qualified(functionArn, qualifier);
      return qualifier === undefined || /^(\d+|\$LATEST)$/.test(qualifier)
        ? functionNotFound(arn)
        : aliasNotFound(arn);
    },
  };
}

function qualifierOf({ qualifier }: FoundFunction, versions: FunctionVersions): string {
  if (qualifier === undefined) throw missing('Qualifier');
  if (versions.resolve(qualifier) === '$LATEST')
    throw invalidParameter('The function resource provided must be an alias or a published version.');
  return qualifier;
}

function nothingProvisioned(): ServiceError {
  const message = 'No Provisioned Concurrency Config found for this function';
  return new ServiceError(404, 'ProvisionedConcurrencyConfigNotFoundException', message, 'User');
}

function toJson({ requested, allocated, status, lastModified }: Provisioning): object {
  return {
    RequestedProvisionedConcurrentExecutions: requested,
    AvailableProvisionedConcurrentExecutions: allocated,
    AllocatedProvisionedConcurrentExecutions: allocated,
    Status: status,
    ...(status === 'FAILED' && { StatusReason: 'FUNCTION_ERROR_INIT_FAILURE' }),
    LastModified: lastModified.toISOString().replace(/\.\d+Z$/, '+0000'),
  };
}
