import { entryOf, type MapEntry, valueOf } from '../../../template/value.ts';
import { alternativesOf, isEmpty, writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const deadLetterConfig: Rule = {
  code: 'dead-letter-config',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`DeadLetterConfig\` of a schedule or an EventBridge rule either names a queue of yours with \`Arn\`, or has SAM make one with \`Type: SQS\`, which \`QueueLogicalId\` may name.
\`DeadLetterQueue\` of a function needs both \`Type\` (\`SQS\` or \`SNS\`) and \`TargetArn\`.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Schedule
          Properties:
            Schedule: rate(1 hour)
            DeadLetterConfig:
              QueueLogicalId: Failed
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Schedule
          Properties:
            Schedule: rate(1 hour)
            DeadLetterConfig:
              Type: SQS
              QueueLogicalId: Failed
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.eventsOfType(
      'Schedule',
      'ScheduleV2',
      'EventBridgeRule',
      'CloudWatchEvent',
    )) {
      const entry = entryOf(properties, 'DeadLetterConfig');
      if (entry) yield* ofEvent(entry);
    }
    for (const { properties } of effective.ofType('AWS::Serverless::Function')) {
      const entry = entryOf(properties, 'DeadLetterQueue');
      if (entry) yield* ofFunction(entry);
    }
  },
};

function* ofEvent({ keySpan, value }: MapEntry): Iterable<Finding> {
  for (const map of writtenMaps(value)) {
    const [arn, type] = [entryOf(map, 'Arn'), entryOf(map, 'Type')];
    if (!arn && !type)
      yield {
        span: keySpan,
        message: '`DeadLetterConfig` needs `Arn` of a queue, or `Type: SQS` to make one.',
      };
    if (arn && type)
      yield {
        span: type.keySpan,
        message: '`Type` makes a queue, `Arn` names one. Give one of them.',
      };
    for (const text of writtenScalars(type?.value))
      if (text.value !== 'SQS')
        yield { span: text, message: '`Type` of `DeadLetterConfig` can only be `SQS`.' };
    for (const id of alternativesOf(valueOf(map, 'QueueLogicalId')))
      if (id.kind !== 'scalar')
        yield { span: id, message: '`QueueLogicalId` is a name in plain text, without intrinsic functions.' };
  }
}

function* ofFunction({ keySpan, value }: MapEntry): Iterable<Finding> {
  for (const map of writtenMaps(value)) {
    const missing = ['Type', 'TargetArn'].filter((name) => isEmpty(valueOf(map, name)));
    if (missing.length > 0)
      yield {
        span: keySpan,
        message: `\`DeadLetterQueue\` needs ${missing.map((name) => `\`${name}\``).join(' and ')}.`,
      };
    for (const text of writtenScalars(valueOf(map, 'Type')))
      if (text.value !== '' && text.value !== 'SQS' && text.value !== 'SNS')
        yield { span: text, message: '`Type` of `DeadLetterQueue` is `SQS` or `SNS`.' };
  }
}
