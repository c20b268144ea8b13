import type { Json, JsonObject } from '../shared/json.ts';
import { isJsonObject } from '../shared/json.ts';
import type { EventSource } from './eventSource.ts';
import { items, object, sampleRequestId, sampleTime, text } from './values.ts';

/** An object that came or went. https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
export const s3: EventSource = {
  types: ['S3'],
  sample({ logicalId, properties }, { stackName, region }) {
    const written = text(properties, 'Bucket', 'BucketName') ?? logicalId;
    // Bucket names have no upper case: what has some is a logical ID.
    const name = /[A-Z]/.test(written) ? `${stackName}-${written}`.toLowerCase() : written;
    const bucket = name.replace(/^arn:aws:s3:::/, '');
    const kinds = items(properties['Events'] ?? properties['Event']);
    const kind = typeof kinds[0] === 'string' ? kinds[0] : 's3:ObjectCreated:*';
    return {
      label: `S3 ${kind.replace(/^s3:/, '')} ${bucket}`,
      event: {
        Records: [
          {
            eventVersion: '2.1',
            eventSource: 'aws:s3',
            awsRegion: region,
            eventTime: sampleTime.iso,
            eventName: eventName(kind),
            userIdentity: { principalId: 'AWS:AIDASAMPLE' },
            requestParameters: { sourceIPAddress: '127.0.0.1' },
            responseElements: { 'x-amz-request-id': sampleRequestId, 'x-amz-id-2': 'sample' },
            s3: {
              s3SchemaVersion: '1.0',
              configurationId: logicalId,
              bucket: {
                name: bucket,
                ownerIdentity: { principalId: 'A1SAMPLE' },
                arn: `arn:aws:s3:::${bucket}`,
              },
              object: {
                key: keyMatching(properties),
                size: 1024,
                eTag: '00000000000000000000000000000000',
                sequencer: '0000000000000001',
              },
            },
          },
        ],
      },
    };
  },
};

/** `ObjectCreated:Put` for `s3:ObjectCreated:*`: what arrives always names one operation. */
function eventName(kind: string): string {
  const name = kind.replace(/^s3:/, '');
  if (!name.endsWith(':*')) return name;
  return name.replace('*', name.startsWith('ObjectRemoved') ? 'Delete' : 'Put');
}

/** An object key that the trigger's prefix and suffix rules let through. */
function keyMatching(properties: JsonObject): string {
  const filter = object(properties, 'Filter');
  const key = filter && (object(filter, 'S3Key') ?? object(filter, 'Key'));
  const rules = items(key?.['Rules'] ?? key?.['FilterRules']);
  const part = (name: string): string => valueOfRule(rules, name) ?? '';
  const suffix = part('suffix');
  return `${part('prefix')}example${suffix === '' ? '.txt' : suffix}`;
}

function valueOfRule(rules: readonly Json[], name: string): string | undefined {
  const rule = rules
    .filter(isJsonObject)
    .find((candidate) => text(candidate, 'Name')?.toLowerCase() === name);
  return rule && text(rule, 'Value');
}
