import { jsonAnswer, type Route } from '../http/route.ts';
import { aliasJson, aliasOf } from './aliasJson.ts';
import { qualified } from './describe.ts';
import { decodeSegment, queried, withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { aliasNotFound, alreadyExists, invalidParameter } from './serviceErrors.ts';

const path = '/2015-03-31/functions/{name}/aliases';

/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
export const createAlias: Route<LambdaService> = {
  method: 'POST',
  path,
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, undefined, ({ configuration }, versions) => {
      const body = requestBody(request);
      const { Name: aliasName } = body;
      if (typeof aliasName !== 'string' || !/^(?!\d+$)[\w-]{1,128}$/.test(aliasName))
        throw invalidParameter('An alias is named by letters, digits, _ and -, and not by a number.');
      const { functionArn } = configuration;
      if (versions.alias(aliasName)) throw alreadyExists(`Alias ${qualified(functionArn, aliasName)}`);
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
    withFunction(service, name, undefined, ({ configuration }, versions) => {
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
    withFunction(service, name, undefined, ({ configuration: { functionArn } }, versions) => {
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
    withFunction(service, name, undefined, ({ configuration: { functionArn } }, versions) => {
      const aliasName = decodeSegment(encodedAlias);
      const before = versions.alias(aliasName);
      if (!before) throw aliasNotFound(qualified(functionArn, aliasName));
      const alias = aliasOf(aliasName, requestBody(request), before, versions);
      versions.setAlias(alias);
      return jsonAnswer(200, aliasJson(alias, functionArn));
    }),
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html */
export const deleteAlias: Route<LambdaService> = {
  method: 'DELETE',
  path: `${path}/{alias}`,
  maxBodyBytes: 0,
  handle: (_request, [name = '', encodedAlias = ''], service) =>
    withFunction(service, name, undefined, (_found, versions) => {
      versions.deleteAlias(decodeSegment(encodedAlias));
      return { status: 204, headers: [], body: '' };
    }),
};
