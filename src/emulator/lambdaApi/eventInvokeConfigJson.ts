import { isJsonObject, type Json } from '../../shared/json.ts';
import type { EventInvokeConfiguration } from '../asynchronous/eventInvokeConfiguration.ts';
import type { SetEventInvokeConfiguration } from '../functionSettings.ts';
import { validationFailed } from './serviceErrors.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_FunctionEventInvokeConfig.html */
export function eventInvokeConfigJson(set: SetEventInvokeConfiguration, functionArn: string): object {
  const { maximumRetryAttempts, maximumEventAgeSeconds, onSuccess, onFailure, lastModified } = set;
  return {
    LastModified: lastModified.getTime() / 1000,
    FunctionArn: functionArn,
    ...(maximumRetryAttempts !== undefined && { MaximumRetryAttempts: maximumRetryAttempts }),
    ...(maximumEventAgeSeconds !== undefined && { MaximumEventAgeInSeconds: maximumEventAgeSeconds }),
    DestinationConfig: {
      OnSuccess: onSuccess === undefined ? {} : { Destination: onSuccess },
      OnFailure: onFailure === undefined ? {} : { Destination: onFailure },
    },
  };
}

/** What a request says; throws a ServiceError where a number is out of its range. */
export function eventInvokeConfigOf(body: Readonly<Record<string, Json>>): EventInvokeConfiguration {
  const maximumRetryAttempts = numberOf(body, 'MaximumRetryAttempts', 0, 2);
  const maximumEventAgeSeconds = numberOf(body, 'MaximumEventAgeInSeconds', 60, 21_600);
  const { DestinationConfig: destinations } = body;
  const onSuccess = destinationOf(destinations, 'OnSuccess');
  const onFailure = destinationOf(destinations, 'OnFailure');
  return {
    ...(maximumRetryAttempts !== undefined && { maximumRetryAttempts }),
    ...(maximumEventAgeSeconds !== undefined && { maximumEventAgeSeconds }),
    ...(onSuccess !== undefined && { onSuccess }),
    ...(onFailure !== undefined && { onFailure }),
  };
}

function numberOf(
  body: Readonly<Record<string, Json>>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const value = body[name];
  if (typeof value !== 'number') return undefined;
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  if (value < least)
    throw validationFailed(String(value), member, `Member must have value greater than or equal to ${least}`);
  if (value > most)
    throw validationFailed(String(value), member, `Member must have value less than or equal to ${most}`);
  return value;
}

function destinationOf(destinations: Json | undefined, name: string): string | undefined {
  const destination = isJsonObject(destinations) ? destinations[name] : undefined;
  const target = isJsonObject(destination) ? destination['Destination'] : undefined;
  return typeof target === 'string' ? target : undefined;
}
