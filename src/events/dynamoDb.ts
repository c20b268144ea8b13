import type { EventSource } from './eventSource.ts';
import { eventMatching, filtersOf } from './eventPattern.ts';
import { arnOf, partInArn, sampleTime, text } from './values.ts';

/** One changed item. https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export const dynamoDb: EventSource = {
  types: ['DynamoDB'],
  sample({ logicalId, properties }, place) {
    const written = text(properties, 'Stream', 'EventSourceArn') ?? logicalId;
    const table = arnOf('dynamodb', written, place, 'table/');
    const arn = table.includes('/stream/') ? table : `${table}/stream/2026-01-15T00:00:00.000`;
    const eventName = filtersOf(properties)[0]?.['eventName'];
    return {
      label: `DynamoDB ${partInArn(arn)}`,
      event: {
        Records: [
          {
            eventID: '00000000000000000000000000000001',
            eventName: eventName === undefined ? 'INSERT' : (eventMatching(eventName) ?? 'INSERT'),
            eventVersion: '1.1',
            eventSource: 'aws:dynamodb',
            awsRegion: place.region,
            dynamodb: {
              ApproximateCreationDateTime: sampleTime.epochSeconds,
              Keys: { id: { S: '1' } },
              NewImage: { id: { S: '1' } },
              SequenceNumber: '100000000000000000001',
              SizeBytes: 6,
              StreamViewType: 'NEW_AND_OLD_IMAGES',
            },
            eventSourceARN: arn,
          },
        ],
      },
    };
  },
};
