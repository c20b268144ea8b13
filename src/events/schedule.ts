import type { EventSource } from './eventSource.ts';
import { parsed, sampleRequestId, sampleTime, text } from './values.ts';

/** What a rule of EventBridge with a schedule sends. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html */
export const schedule: EventSource = {
  types: ['Schedule'],
  sample({ logicalId, properties }, { stackName, region, accountId }) {
    const name = text(properties, 'Name') ?? `${stackName}-${logicalId}`;
    return {
      label: text(properties, 'Schedule', 'ScheduleExpression') ?? logicalId,
      event: parsed(text(properties, 'Input')) ?? {
        version: '0',
        id: sampleRequestId,
        'detail-type': 'Scheduled Event',
        source: 'aws.events',
        account: accountId,
        time: sampleTime.isoSeconds,
        region,
        resources: [`arn:aws:events:${region}:${accountId}:rule/${name}`],
        detail: {},
      },
    };
  },
};
