import { createHash } from 'node:crypto';
import type { EventSource } from './eventSource.ts';
import { eventMatching, filtersOf } from './eventPattern.ts';
import { arnOf, nameInArn, sampleMessage, sampleTime, text } from './values.ts';

/** A batch of one message. https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export const sqs: EventSource = {
  types: ['SQS'],
  sample({ logicalId, properties }, place) {
    const arn = arnOf('sqs', text(properties, 'Queue', 'EventSourceArn') ?? logicalId, place);
    const isFifo = arn.endsWith('.fifo');
    const wanted = filtersOf(properties)[0]?.['body'];
    const body = wanted === undefined ? sampleMessage : JSON.stringify(eventMatching(wanted));
    const time = String(sampleTime.epochMs);
    return {
      label: `SQS ${nameInArn(arn)}`,
      event: {
        Records: [
          {
            messageId: '11111111-1111-4111-8111-111111111111',
            receiptHandle: 'AQEBsample',
            body,
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: time,
              ...(isFifo
                ? {
                    SequenceNumber: '18849496460467696128',
                    MessageGroupId: '1',
                    MessageDeduplicationId: '1',
                  }
                : {}),
              SenderId: 'AIDASAMPLE',
              ApproximateFirstReceiveTimestamp: time,
            },
            messageAttributes: {},
            md5OfBody: createHash('md5').update(body).digest('hex'),
            eventSource: 'aws:sqs',
            eventSourceARN: arn,
            awsRegion: place.region,
          },
        ],
      },
    };
  },
};
