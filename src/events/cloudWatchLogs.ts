import { gzipSync } from 'node:zlib';
import type { EventSource } from './eventSource.ts';
import { sampleTime, text } from './values.ts';

/** Log lines, compressed as CloudWatch Logs sends them. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html */
export const cloudWatchLogs: EventSource = {
  types: ['CloudWatchLogs'],
  sample({ logicalId, properties }, { accountId }) {
    const logGroup = text(properties, 'LogGroupName') ?? logicalId;
    const data = {
      messageType: 'DATA_MESSAGE',
      owner: accountId,
      logGroup,
      logStream: 'sample',
      subscriptionFilters: [logicalId],
      logEvents: [{ id: '0', timestamp: sampleTime.epochMs, message: '[ERROR] Sample log line' }],
    };
    return {
      label: `CloudWatch Logs ${logGroup}`,
      event: { awslogs: { data: gzipSync(JSON.stringify(data)).toString('base64') } },
    };
  },
};
