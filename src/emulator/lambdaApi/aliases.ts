import { jsonAnswer, type Route } from '../http/route.ts';
import { aliasJson, aliasOf } from './aliasJson.ts';
import { qualified } from './qualified.ts';
import { decodeSegment, queried, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { aliasNotFound, conflict, wrongRevision } from './serviceErrors.ts';
import { missing, validationFailed, violationsOf, type TextConstraint } from './validation.ts';

const path = '/2015-03-31/functions/{name}/aliases';

const aliasNameConstraint: TextConstraint = {
  maxLength: 128,
  pattern: /^(?!\d+$)[\w-]+$/,
  shownPattern: '(?!^[0-9]+$)([a-zA-Z0-9-_]+)',
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
export const createAlias: Route<LambdaService> = {
  method: 'POST',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, ({ configuration }, versions) => {
      const body = requestBody(request);
      const { Name: aliasName } = body;
      if (typeof aliasName !== 'string') throw missing('Name');
      const violations = violationsOf('name', aliasName, aliasNameConstraint);
      if (violations.length > 0) throw validationFailed(...violations);
      const { functionArn } = configuration;
      if (versions.alias(aliasName))
        throw conflict(`Alias already exists: ${qualified(functionArn, aliasName)}`);
      const alias = aliasOf(aliasName, body, {}, versions);
      versions.setAlias(alias);
      return jsonAnswer(201, aliasJson(alias, functionArn));
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html */
export const listAliases: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, ({ configuration }, versions) => {
      const version = queried(request, 'FunctionVersion');
      const wanted = versions.aliases.filter(
        ({ functionVersion }) => version === undefined || functionVersion === version,
      );
      const { items, nextMarker } = page(wanted, request);
      const Aliases = items.map((alias) => aliasJson(alias, configuration.functionArn));
      return jsonAnswer(200, { Aliases, NextMarker: nextMarker ?? null });
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetAlias.html */
export const getAlias: Route<LambdaService> = {
  method: 'GET',
  path: `${path}/{alias}`,
  maxBodyBytes: 0,
  handle: (_request, [name = '', encodedAlias = ''], service) =>
    withFunction(service, name, {}, ({ configuration: { functionArn } }, versions) => {
      const aliasName = decodeSegment(encodedAlias);
      const alias = versions.alias(aliasName);
      if (!alias) throw aliasNotFound(qualified(functionArn, aliasName));
      return jsonAnswer(200, aliasJson(alias, functionArn));
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html */
export const updateAlias: Route<LambdaService> = {
  method: 'PUT',
  path: `${path}/{alias}`,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = '', encodedAlias = ''], service) =>
    withFunction(service, name, {}, ({ functionName, configuration: { functionArn } }, versions) => {
      const aliasName = decodeSegment(encodedAlias);
      const before = versions.alias(aliasName);
      if (!before) throw aliasNotFound(qualified(functionArn, aliasName));
      const body = requestBody(request);
      const { RevisionId: revisionId } = body;
      if (typeof revisionId === 'string' && revisionId !== before.revisionId) throw wrongRevision();
      const alias = aliasOf(aliasName, body, before, versions);
      versions.setAlias(alias);
      service.provisionedConcurrency.apply(functionName);
      return jsonAnswer(200, aliasJson(alias, functionArn));
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html */
export const deleteAlias: Route<LambdaService> = {
  method: 'DELETE',
  path: `${path}/{alias}`,
  maxBodyBytes: 0,
  handle: (_request, [name = '', encodedAlias = ''], service) =>
    withFunction(service, name, {}, ({ functionName }, versions) => {
      const aliasName = decodeSegment(encodedAlias);
      service.provisionedConcurrency.delete(functionName, aliasName);
      versions.deleteAlias(aliasName);
      return { status: 204, headers: [], body: '' };
    }),
};
