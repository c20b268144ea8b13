import type { Trigger } from './functionResource.ts';
import { getAttTarget, shortForm, subArguments } from './intrinsics.ts';
import { textOf, valueOf, type Value } from './value.ts';

/** Of each type of trigger, the properties that tell it from its like. */
const tellingProperties: Readonly<Record<string, readonly string[]>> = {
  AlexaSkill: ['SkillId'],
  CloudWatchLogs: ['LogGroupName'],
  Cognito: ['Trigger'],
  DocumentDB: ['Cluster'],
  DynamoDB: ['Stream'],
  FunctionUrl: ['AuthType'],
  IoTRule: ['Sql'],
  Kinesis: ['Stream'],
  MQ: ['Broker'],
  MSK: ['Stream'],
  S3: ['Events'],
  SNS: ['Topic'],
  SQS: ['Queue'],
  Schedule: ['Schedule'],
  ScheduleV2: ['ScheduleExpression'],
  SelfManagedKafka: ['Topics'],
  WebSocket: ['RouteKey'],
};

/**
 * What a person tells a trigger by: `GET /orders`, `rate(5 minutes)`, the queue's name or logical ID.
 * Empty where the template does not say.
 */
export function triggerDetail({ type, properties }: Trigger): string {
  if (type === 'Api' || type === 'HttpApi') return routeOf(properties);
  if (type === 'EventBridgeRule' || type === 'CloudWatchEvent') return patternOf(properties);
  return (tellingProperties[type] ?? [])
    .map((name) => nameIn(valueOf(properties, name)))
    .filter((text) => text !== '')
    .join(' ');
}

function routeOf(properties: Value | undefined): string {
  const path = nameIn(valueOf(properties, 'Path'));
  const method = nameIn(valueOf(properties, 'Method')).toUpperCase();
  if (path === '' || path === '$default') return '$default';
  return `${method === '' || method === '*' || method === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : method} ${path}`;
}

function patternOf(properties: Value | undefined): string {
  const pattern = valueOf(properties, 'Pattern');
  const parts = ['source', 'detail-type'].map((name) => nameIn(valueOf(pattern, name)));
  return parts.filter((part) => part !== '').join(' ');
}

/** The name in a value: of a reference the logical ID, of an ARN its last part. */
function nameIn(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'scalar':
      return lastOfArn(textOf(value) ?? '');
    case 'list':
      return value.items.map(nameIn).join(', ');
    case 'map':
      return shortForm(value);
    case 'intrinsic':
      if (value.name === 'Ref') return nameIn(value.argument);
      if (value.name === 'Fn::Sub') {
        const text = lastOfArn(subArguments(value)?.text ?? '');
        // `${Queue.Arn}` alone names the queue.
        return /^\$\{([^.{}]+)(?:\.[^{}]*)?\}$/.exec(text)?.[1] ?? text;
      }
      return getAttTarget(value)?.logicalId ?? shortForm(value);
  }
}

function lastOfArn(text: string): string {
  const isArn = text.startsWith('arn:');
  // `${AWS::Region}` in an ARN has colons of its own.
  return isArn
    ? text
        .replace(/\$\{AWS::\w+\}/g, '')
        .split(':')
        .slice(5)
        .join(':') || text
    : text;
}
