import type { EventSource } from './eventSource.ts';
import { parsed, sampleRequestId, sampleTime, text } from './values.ts';

/** What EventBridge Scheduler sends: alike to a rule's event, but `detail` is the text `{}`. https://docs.aws.amazon.com/lambda/latest/dg/with-eventbridge-scheduler.html */
export const scheduler: EventSource = {
  types: ['ScheduleV2'],
  sample({ logicalId, properties }, { stackName, region, accountId }) {
    const name = text(properties, 'Name') ?? `${stackName}-${logicalId}`;
    const group = text(properties, 'GroupName') ?? 'default';
    return {
      label: text(properties, 'ScheduleExpression') ?? logicalId,
      event: parsed(text(properties, 'Input')) ?? {
        version: '0',
        id: sampleRequestId,
        'detail-type': 'Scheduled Event',
        source: 'aws.scheduler',
        account: accountId,
        time: sampleTime.isoSeconds,
        region,
        resources: [`arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`],
        detail: '{}',
      },
    };
  },
};
