import type { EventSource } from './eventSource.ts';
import { eventMatching, filtersOf } from './eventPattern.ts';
import { arnOf, partInArn, sampleMessage, sampleTime, text } from './values.ts';

const sequenceNumber = '49600000000000000000000000000000000000000000000000000001';

/** A batch of one record. https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html */
export const kinesis: EventSource = {
  types: ['Kinesis'],
  sample({ logicalId, properties }, place) {
    const arn = arnOf('kinesis', text(properties, 'Stream', 'EventSourceArn') ?? logicalId, place, 'stream/');
    const wanted = filtersOf(properties)[0]?.['data'];
    const data = wanted === undefined ? sampleMessage : JSON.stringify(eventMatching(wanted));
    return {
      label: `Kinesis ${partInArn(arn)}`,
      event: {
        Records: [
          {
            kinesis: {
              kinesisSchemaVersion: '1.0',
              partitionKey: '1',
              sequenceNumber,
              data: Buffer.from(data).toString('base64'),
              approximateArrivalTimestamp: sampleTime.epochSeconds,
            },
            eventSource: 'aws:kinesis',
            eventVersion: '1.0',
            eventID: `shardId-000000000000:${sequenceNumber}`,
            eventName: 'aws:kinesis:record',
            invokeIdentityArn: `arn:aws:iam::${place.accountId}:role/${place.stackName}`,
            awsRegion: place.region,
            eventSourceARN: arn,
          },
        ],
      },
    };
  },
};
