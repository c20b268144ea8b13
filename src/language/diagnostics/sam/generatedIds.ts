import { textOf, valueOf } from '../../../template/value.ts';
import type { EffectiveEvent, EffectiveResource } from '../../effectiveTemplate.ts';
import { isAlwaysGiven, isGiven } from '../../alternatives.ts';

/** What SAM adds to the name of an event’s resources, by the event’s type. */
const suffixes: Readonly<Record<string, readonly string[]>> = {
  SQS: [''],
  Kinesis: [''],
  DynamoDB: [''],
  MSK: [''],
  MQ: [''],
  SelfManagedKafka: [''],
  DocumentDB: [''],
  Schedule: ['', 'Permission'],
  ScheduleV2: [''],
  CloudWatchEvent: ['', 'Permission'],
  EventBridgeRule: ['', 'Permission'],
  SNS: [''],
  S3: ['Permission'],
  IoTRule: ['', 'Permission'],
  CloudWatchLogs: ['', 'Permission'],
  AlexaSkill: ['Permission'],
  HttpApi: ['Permission'],
};
const machineSuffixes = ['', 'Role'];

/** The logical IDs that SAM is sure to give to what it makes for a function or state machine. */
export function generatedIdsOf({
  logicalId,
  type,
  properties,
  isComplete,
  resource,
}: EffectiveResource): string[] {
  const ids: string[] = [];
  const isFunction = type === 'AWS::Serverless::Function';
  if ((isFunction || type === 'AWS::Serverless::StateMachine') && isComplete && !valueOf(properties, 'Role'))
    ids.push(`${logicalId}Role`);
  if (isFunction) {
    if (isAlwaysGiven(valueOf(properties, 'FunctionUrlConfig'))) ids.push(`${logicalId}Url`);
    if (isAlwaysGiven(valueOf(properties, 'EventInvokeConfig'))) ids.push(`${logicalId}EventInvokeConfig`);
    const alias = textOf(valueOf(properties, 'AutoPublishAlias'));
    if (alias !== undefined && /^\w+$/.test(alias)) ids.push(`${logicalId}Alias${alias}`);
  }
  const connectors = valueOf(resource.body, 'Connectors');
  for (const { key } of connectors?.kind === 'map' ? connectors.entries : []) ids.push(`${logicalId}${key}`);
  return ids;
}

/** Those of an event. */
export function generatedIdsOfEvent({ owner, name, type, properties }: EffectiveEvent): string[] {
  const id = `${owner.logicalId}${name}`;
  const ofMachine = owner.type === 'AWS::Serverless::StateMachine';
  const known = ofMachine
    ? type === 'Api' || isGiven(valueOf(properties, 'RoleArn'))
      ? []
      : machineSuffixes
    : ((Object.hasOwn(suffixes, type) ? suffixes[type] : undefined) ?? []);
  const deadLetters = valueOf(properties, 'DeadLetterConfig');
  const queue = textOf(valueOf(deadLetters, 'QueueLogicalId'));
  const makesQueue = textOf(valueOf(deadLetters, 'Type')) === 'SQS' && !valueOf(deadLetters, 'Arn');
  return [...known.map((suffix) => `${id}${suffix}`), ...(makesQueue ? [queue ?? `${id}Queue`] : [])];
}
