import type { FunctionResource } from '../../template/functionResource.ts';
import type { ResolveContext } from '../../template/resolve.ts';
import { partitionOf } from '../../template/resourceIdentity.ts';
import { textOf, valueOf, type Span } from '../../template/value.ts';
import { asynchronousEventsOf } from '../asynchronousEvents.ts';
import { property } from '../properties.ts';
import { statementOf, type Policy } from './policy.ts';

/** Managed policies that SAM gives the functions which an event source of the type invokes. */
const eventSourcePolicies: Readonly<Record<string, string>> = {
  DynamoDB: 'AWSLambdaDynamoDBExecutionRole',
  Kinesis: 'AWSLambdaKinesisExecutionRole',
  MSK: 'AWSLambdaMSKExecutionRole',
  SQS: 'AWSLambdaSQSQueueExecutionRole',
};

/** What sending an event on takes, by the service in the ARN of its target. */
const sendingActions: Readonly<Record<string, string>> = {
  events: 'events:PutEvents',
  lambda: 'lambda:InvokeFunction',
  s3: 's3:PutObject',
  sns: 'sns:Publish',
  sqs: 'sqs:SendMessage',
};

/** What SAM gives the role that it makes for a function without being asked. */
export function policiesFromSam(func: FunctionResource, context: ResolveContext): Policy[] {
  const { resource } = func;
  const isDurable = property(func, 'DurableConfig', context) !== undefined;
  const policies = [
    managed(
      isDurable ? 'AWSLambdaBasicDurableExecutionRolePolicy' : 'AWSLambdaBasicExecutionRole',
      resource.logicalIdSpan,
    ),
  ];
  const tracing = property(func, 'Tracing', context);
  if (tracing && !(tracing.kind === 'scalar' && tracing.source === 'Disabled')) {
    const isUsual = partitionOf(context.region) === 'aws';
    policies.push(managed(isUsual ? 'AWSXrayWriteOnlyAccess' : 'AWSXRayDaemonWriteAccess', tracing));
  }
  const network = property(func, 'VpcConfig', context);
  if (network) policies.push(managed('AWSLambdaVPCAccessExecutionRole', network));
  const events = property(func, 'Events', context);
  for (const { keySpan, value } of events?.kind === 'map' ? events.entries : []) {
    const name = eventSourcePolicies[textOf(valueOf(value, 'Type')) ?? ''];
    if (name !== undefined && policies.every((each) => each.name !== name))
      policies.push(managed(name, keySpan));
  }
  return [...policies, ...sendingPolicies(func, context)];
}

function managed(name: string, span: Span): Policy {
  return { name, kind: 'managed', detail: '', isAdded: true, span, statements: [] };
}

function sendingPolicies(func: FunctionResource, context: ResolveContext): Policy[] {
  const { eventInvoke, deadLetterTargetArn } = asynchronousEventsOf(func, context);
  const from = (name: string): Span => property(func, name, context) ?? func.resource.logicalIdSpan;
  return [
    sending('DeadLetterQueue', deadLetterTargetArn, from('DeadLetterQueue')),
    sending('OnSuccess', eventInvoke?.onSuccess, from('EventInvokeConfig')),
    sending('OnFailure', eventInvoke?.onFailure, from('EventInvokeConfig')),
  ].flat();
}

function sending(name: string, target: string | undefined, span: Span): Policy[] {
  const action = sendingActions[target?.split(':')[2] ?? ''];
  if (target === undefined || action === undefined) return [];
  const onObjects = action === 's3:PutObject' ? `${target}/*` : target;
  const statement = statementOf({ Effect: 'Allow', Action: action, Resource: onObjects }, span);
  const detail = target.split(/[:/]/).at(-1) ?? target;
  return [{ name, kind: 'inline', detail, isAdded: true, span, statements: [statement] }];
}
