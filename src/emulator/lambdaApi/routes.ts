import type { Route } from '../http/route.ts';
import { createAlias, deleteAlias, getAlias, listAliases, updateAlias } from './aliases.ts';
import {
  deleteFunctionEventInvokeConfig,
  getFunctionEventInvokeConfig,
  listFunctionEventInvokeConfigs,
  putFunctionEventInvokeConfig,
  updateFunctionEventInvokeConfig,
} from './eventInvokeConfig.ts';
import { getEventSourceMapping, listEventSourceMappings } from './eventSourceMappings.ts';
import {
  deleteFunctionConcurrency,
  getFunctionConcurrency,
  putFunctionConcurrency,
} from './functionConcurrency.ts';
import { getFunctionRecursionConfig, putFunctionRecursionConfig } from './functionRecursionConfig.ts';
import { getAccountSettings } from './getAccountSettings.ts';
import { getFunction } from './getFunction.ts';
import { getFunctionConfiguration } from './getFunctionConfiguration.ts';
import { invoke } from './invoke.ts';
import { invokeAsync } from './invokeAsync.ts';
import { invokeWithResponseStream } from './invokeWithResponseStream.ts';
import type { LambdaService } from './lambdaService.ts';
import { listFunctions } from './listFunctions.ts';
import { listVersionsByFunction } from './listVersionsByFunction.ts';
import {
  deleteProvisionedConcurrencyConfig,
  getProvisionedConcurrencyConfig,
  putProvisionedConcurrencyConfig,
} from './provisionedConcurrencyConfig.ts';
import { publishVersion } from './publishVersion.ts';

/** Lambda's API. https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html */
export const routes: readonly Route<LambdaService>[] = [
  invoke,
  invokeWithResponseStream,
  invokeAsync,
  listFunctions,
  getFunction,
  getFunctionConfiguration,
  listVersionsByFunction,
  publishVersion,
  createAlias,
  listAliases,
  getAlias,
  updateAlias,
  deleteAlias,
  putFunctionConcurrency,
  getFunctionConcurrency,
  deleteFunctionConcurrency,
  putProvisionedConcurrencyConfig,
  getProvisionedConcurrencyConfig,
  deleteProvisionedConcurrencyConfig,
  putFunctionEventInvokeConfig,
  updateFunctionEventInvokeConfig,
  getFunctionEventInvokeConfig,
  deleteFunctionEventInvokeConfig,
  listFunctionEventInvokeConfigs,
  listEventSourceMappings,
  getEventSourceMapping,
  putFunctionRecursionConfig,
  getFunctionRecursionConfig,
  getAccountSettings,
];
