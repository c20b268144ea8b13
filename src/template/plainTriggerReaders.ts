import { restMethodTriggers, httpRouteTriggers, httpApiTriggers } from './plainApiTriggers.ts';
import { eventSourceMappingTriggers } from './plainEventSourceMappings.ts';
import type { PlainTrigger, PlainTriggerReader } from './plainTrigger.ts';
import { itemsOf, mapWith, pick, refEntry, textEntry } from './samShape.ts';
import type { Resource } from './template.ts';
import { entryOf, textOf, valueOf } from './value.ts';

/** Which resource types make triggers. */
export const plainTriggerReaders: Readonly<Record<string, PlainTriggerReader>> = {
  'AWS::ApiGateway::Method': restMethodTriggers,
  'AWS::ApiGatewayV2::Api': httpApiTriggers,
  'AWS::ApiGatewayV2::Route': httpRouteTriggers,
  'AWS::Cognito::UserPool': userPoolTriggers,
  'AWS::Events::Rule': ruleTriggers,
  'AWS::IoT::TopicRule': topicRuleTriggers,
  'AWS::Lambda::EventSourceMapping': eventSourceMappingTriggers,
  'AWS::Lambda::Url': urlTriggers,
  'AWS::Logs::SubscriptionFilter': subscriptionFilterTriggers,
  'AWS::S3::Bucket': bucketTriggers,
  'AWS::SNS::Subscription': subscriptionTriggers,
  'AWS::SNS::Topic': topicTriggers,
  'AWS::Scheduler::Schedule': scheduleTriggers,
};

function ruleTriggers({ properties }: Resource): PlainTrigger[] {
  return itemsOf(valueOf(properties, 'Targets')).flatMap((target): PlainTrigger[] => {
    const arn = valueOf(target, 'Arn');
    const input = pick(target, {
      Input: 'Input',
      InputPath: 'InputPath',
      InputTransformer: 'InputTransformer',
    });
    const triggers: PlainTrigger[] = [];
    if (entryOf(properties, 'ScheduleExpression')) {
      const schedule = pick(properties, { ScheduleExpression: 'Schedule', Name: 'Name', State: 'State' });
      triggers.push({ target: arn, type: 'Schedule', properties: mapWith(target, [...schedule, ...input]) });
    }
    if (entryOf(properties, 'EventPattern')) {
      const rule = pick(properties, {
        EventPattern: 'Pattern',
        EventBusName: 'EventBusName',
        State: 'State',
      });
      triggers.push({
        target: arn,
        type: 'EventBridgeRule',
        properties: mapWith(target, [...rule, ...input]),
      });
    }
    return triggers;
  });
}

function scheduleTriggers({ properties }: Resource): PlainTrigger[] {
  const target = valueOf(properties, 'Target');
  if (!properties || !target) return [];
  const entries = [
    ...properties.entries.filter(({ key }) => key !== 'Target'),
    ...pick(target, { Input: 'Input' }),
  ];
  return [{ target: valueOf(target, 'Arn'), type: 'ScheduleV2', properties: mapWith(properties, entries) }];
}

function urlTriggers({ properties }: Resource): PlainTrigger[] {
  return [{ target: valueOf(properties, 'TargetFunctionArn'), type: 'FunctionUrl', properties }];
}

function bucketTriggers({ properties, logicalId, logicalIdSpan }: Resource): PlainTrigger[] {
  const configurations = valueOf(properties, 'NotificationConfiguration', 'LambdaConfigurations');
  return itemsOf(configurations).map((configuration) => ({
    target: valueOf(configuration, 'Function'),
    type: 'S3',
    properties: mapWith(configuration, [
      refEntry('Bucket', logicalId, logicalIdSpan),
      ...pick(configuration, { Event: 'Events', Filter: 'Filter' }),
    ]),
  }));
}

function subscriptionTriggers({ properties }: Resource): PlainTrigger[] {
  if (!properties || textOf(valueOf(properties, 'Protocol')) !== 'lambda') return [];
  const names = { TopicArn: 'Topic', FilterPolicy: 'FilterPolicy', FilterPolicyScope: 'FilterPolicyScope' };
  const entries = pick(properties, names);
  return [{ target: valueOf(properties, 'Endpoint'), type: 'SNS', properties: mapWith(properties, entries) }];
}

function topicTriggers({ properties, logicalId, logicalIdSpan }: Resource): PlainTrigger[] {
  return itemsOf(valueOf(properties, 'Subscription'))
    .filter((subscription) => textOf(valueOf(subscription, 'Protocol')) === 'lambda')
    .map((subscription) => ({
      target: valueOf(subscription, 'Endpoint'),
      type: 'SNS',
      properties: mapWith(subscription, [refEntry('Topic', logicalId, logicalIdSpan)]),
    }));
}

function subscriptionFilterTriggers({ properties }: Resource): PlainTrigger[] {
  return [{ target: valueOf(properties, 'DestinationArn'), type: 'CloudWatchLogs', properties }];
}

function topicRuleTriggers({ properties }: Resource): PlainTrigger[] {
  const payload = valueOf(properties, 'TopicRulePayload');
  return itemsOf(valueOf(payload, 'Actions')).map((action) => ({
    target: valueOf(action, 'Lambda', 'FunctionArn'),
    type: 'IoTRule',
    properties: payload,
  }));
}

function userPoolTriggers({ properties, logicalId, logicalIdSpan }: Resource): PlainTrigger[] {
  const config = valueOf(properties, 'LambdaConfig');
  return (config?.kind === 'map' ? config.entries : []).map(({ key, keySpan, value }) => ({
    target: value,
    type: 'Cognito',
    properties: mapWith(value, [
      refEntry('UserPool', logicalId, logicalIdSpan),
      textEntry('Trigger', key, keySpan),
    ]),
  }));
}
