import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { chosenValue, resolveText, type ResolveContext } from '../template/resolve.ts';
import { arnOf } from '../template/resourceIdentity.ts';
import { valueOf, type Value } from '../template/value.ts';

type AsynchronousEvents = Pick<FunctionConfiguration, 'eventInvoke' | 'deadLetterTargetArn'>;

/**
 * What becomes of events nobody waits for: SAM's `EventInvokeConfig` and `DeadLetterQueue`, or CloudFormation's
 * `DeadLetterConfig` and `AWS::Lambda::EventInvokeConfig`.
 */
export function asynchronousEventsOf(
  resource: FunctionResource,
  context: ResolveContext,
): AsynchronousEvents {
  const settings = eventInvokeConfigOf(resource, context);
  const deadLetters = at(resource, 'DeadLetterQueue', context) ?? at(resource, 'DeadLetterConfig', context);
  const deadLetterTargetArn = textAt(deadLetters, 'TargetArn', context);
  return {
    ...(settings && { eventInvoke: eventInvokeOf(settings, resource, context) }),
    ...(deadLetterTargetArn !== undefined && { deadLetterTargetArn }),
  };
}

function eventInvokeOf(
  settings: Value,
  { logicalId }: FunctionResource,
  context: ResolveContext,
): NonNullable<AsynchronousEvents['eventInvoke']> {
  const destinations = chosenValue(valueOf(settings, 'DestinationConfig'), context);
  const numbers = {
    maximumRetryAttempts: numberAt(settings, 'MaximumRetryAttempts', context),
    maximumEventAgeSeconds: numberAt(settings, 'MaximumEventAgeInSeconds', context),
  };
  const targets = {
    onSuccess: destinationOf(destinations, 'OnSuccess', logicalId, context),
    onFailure: destinationOf(destinations, 'OnFailure', logicalId, context),
  };
  return Object.fromEntries(
    Object.entries({ ...numbers, ...targets }).filter(([, value]) => value !== undefined),
  );
}

/** Where SAM makes the queue or topic itself, only its type is named. */
function destinationOf(
  destinations: Value | undefined,
  name: string,
  logicalId: string,
  context: ResolveContext,
): string | undefined {
  const destination = chosenValue(valueOf(destinations, name), context);
  const target = textAt(destination, 'Destination', context);
  if (target !== undefined) return target;
  const type = textAt(destination, 'Type', context);
  if (type === 'SQS') return arnOf(context, 'sqs', `${context.stackName}-${logicalId}DestinationQueue`);
  if (type === 'SNS') return arnOf(context, 'sns', `${context.stackName}-${logicalId}DestinationTopic`);
  return undefined;
}

function eventInvokeConfigOf(resource: FunctionResource, context: ResolveContext): Value | undefined {
  const own = at(resource, 'EventInvokeConfig', context);
  if (own) return own;
  const separate = context.template.resources.find(({ type, properties }) => {
    const name = type === 'AWS::Lambda::EventInvokeConfig' ? valueOf(properties, 'FunctionName') : undefined;
    return (
      name?.kind === 'intrinsic' && name.name === 'Ref' && textOfScalar(name.argument) === resource.logicalId
    );
  });
  return separate?.properties;
}

function textOfScalar(value: Value): string | undefined {
  return value.kind === 'scalar' ? value.source : undefined;
}

function at({ properties }: FunctionResource, name: string, context: ResolveContext): Value | undefined {
  return chosenValue(properties.get(name)?.value, context);
}

function textAt(value: Value | undefined, name: string, context: ResolveContext): string | undefined {
  const inner = chosenValue(valueOf(value, name), context);
  return inner && resolveText(inner, context).text;
}

function numberAt(value: Value, name: string, context: ResolveContext): number | undefined {
  const number = Number(textAt(value, name, context) ?? NaN);
  return Number.isInteger(number) ? number : undefined;
}
