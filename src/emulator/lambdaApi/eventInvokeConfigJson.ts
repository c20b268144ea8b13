import { isJsonObject, type Json } from '../../shared/json.ts';
import type { EventInvokeConfiguration } from '../asynchronous/eventInvokeConfiguration.ts';
import type { SetEventInvokeConfiguration } from '../functionSettings.ts';
import { invalidParameter } from './serviceErrors.ts';
import { numberIn, validationFailed, violationsOf, type TextConstraint } from './validation.ts';

const destinationConstraint: TextConstraint = {
  maxLength: 350,
  pattern: /^arn:aws[a-zA-Z0-9-]*:[a-zA-Z0-9-]+:(?:[a-z]+(?:-[a-z]+)+-\d)?:(?:\d{12})?:.*$/,
  shownPattern:
    '^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
};

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
  const maximumRetryAttempts = numberIn(body, 'MaximumRetryAttempts', 0, 2);
  const maximumEventAgeSeconds = numberIn(body, 'MaximumEventAgeInSeconds', 60, 21_600);
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

function destinationOf(destinations: Json | undefined, name: 'OnSuccess' | 'OnFailure'): string | undefined {
  const destination = isJsonObject(destinations) ? destinations[name] : undefined;
  const target = isJsonObject(destination) ? destination['Destination'] : undefined;
  if (typeof target !== 'string' || target === '') return undefined;
  const member = `destinationConfig.o${name.slice(1)}.destination`;
  const violations = violationsOf(member, target, destinationConstraint);
  if (violations.length > 0) throw validationFailed(...violations);
  if (!/^arn:[^:]+:(?:sqs|sns|lambda|s3|events):/.test(target))
    throw invalidParameter(`The provided destination config ${asAwsShowsIt(name, target)} is invalid.`);
  return target;
}

function asAwsShowsIt(name: 'OnSuccess' | 'OnFailure', target: string): string {
  const shown = `${name}(destination=${target})`;
  const [onSuccess, onFailure] = name === 'OnSuccess' ? [shown, 'null'] : ['null', shown];
  return `DestinationConfig(onSuccess=${onSuccess}, onFailure=${onFailure})`;
}
