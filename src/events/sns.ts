import type { EventSource } from './eventSource.ts';
import { arnOf, nameInArn, sampleMessage, sampleTime, text } from './values.ts';

/** A notification. https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html */
export const sns: EventSource = {
  types: ['SNS'],
  sample({ logicalId, properties }, place) {
    const arn = arnOf('sns', text(properties, 'Topic', 'TopicArn') ?? logicalId, place);
    return {
      label: `SNS ${nameInArn(arn)}`,
      event: {
        Records: [
          {
            EventSource: 'aws:sns',
            EventVersion: '1.0',
            EventSubscriptionArn: `${arn}:22222222-2222-4222-8222-222222222222`,
            Sns: {
              Type: 'Notification',
              MessageId: '33333333-3333-4333-8333-333333333333',
              TopicArn: arn,
              Subject: null,
              Message: sampleMessage,
              Timestamp: sampleTime.iso,
              SignatureVersion: '1',
              Signature: 'sample',
              SigningCertUrl: `https://sns.${place.region}.amazonaws.com/sample.pem`,
              UnsubscribeUrl: `https://sns.${place.region}.amazonaws.com/?Action=Unsubscribe`,
              MessageAttributes: {},
            },
          },
        ],
      },
    };
  },
};
