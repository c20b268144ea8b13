import { isJsonObject } from '../shared/json.ts';
import { eventMatching } from './eventPattern.ts';
import type { EventSource } from './eventSource.ts';
import { object, parsed, sampleRequestId, sampleTime, text } from './values.ts';

/** An event that the rule's own pattern lets through. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html */
export const eventBridge: EventSource = {
  types: ['EventBridgeRule', 'CloudWatchEvent'],
  sample({ logicalId, properties }, { region, accountId }) {
    const matching = eventMatching(object(properties, 'Pattern', 'EventPattern') ?? {});
    const fields = isJsonObject(matching) ? matching : {};
    const source = text(fields, 'source') ?? 'custom.source';
    const detailType = text(fields, 'detail-type') ?? 'Sample Event';
    return {
      label: `EventBridge ${text(fields, 'detail-type') ?? text(fields, 'source') ?? logicalId}`,
      event: parsed(text(properties, 'Input')) ?? {
        version: '0',
        id: sampleRequestId,
        'detail-type': detailType,
        source,
        account: accountId,
        time: sampleTime.isoSeconds,
        region,
        resources: [],
        detail: {},
        ...fields,
      },
    };
  },
};
