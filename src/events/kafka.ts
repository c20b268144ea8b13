import type { EventSource } from './eventSource.ts';
import { arnOf, items, sampleMessage, sampleTime, text } from './values.ts';

/** A batch of one record, from Amazon MSK or a cluster of one's own. https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html */
export const kafka: EventSource = {
  types: ['MSK', 'SelfManagedKafka'],
  sample({ logicalId, type, properties }, place) {
    const isMsk = type === 'MSK';
    const topic = items(properties['Topics'])[0] ?? 'topic';
    const name = typeof topic === 'string' ? topic : 'topic';
    const bootstrapServers =
      items(properties['KafkaBootstrapServers'])
        .map((server) => (typeof server === 'string' ? server : ''))
        .join(',') || 'localhost:9092';
    return {
      label: `Kafka ${name}`,
      event: {
        eventSource: isMsk ? 'aws:kafka' : 'SelfManagedKafka',
        ...(isMsk
          ? {
              eventSourceArn: arnOf(
                'kafka',
                text(properties, 'Stream', 'EventSourceArn') ?? logicalId,
                place,
                'cluster/',
              ),
            }
          : {}),
        bootstrapServers,
        records: {
          [`${name}-0`]: [
            {
              topic: name,
              partition: 0,
              offset: 0,
              timestamp: sampleTime.epochMs,
              timestampType: 'CREATE_TIME',
              key: Buffer.from('1').toString('base64'),
              value: Buffer.from(sampleMessage).toString('base64'),
              headers: [],
            },
          ],
        },
      },
    };
  },
};
