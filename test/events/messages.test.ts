import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { at, sampleOf, shop } from './triggers.ts';

describe('sample events of queues, topics and streams', () => {
  it('a queue of the template has the ARN it gets in the stack', () => {
    const { label, event } = sampleOf('SQS', { Queue: { 'Fn::GetAtt': ['OrdersQueue', 'Arn'] } });
    assert.equal(label, 'SQS shop-OrdersQueue');
    assert.equal(
      at(event, 'Records', 0, 'eventSourceARN'),
      'arn:aws:sqs:eu-west-1:123456789012:shop-OrdersQueue',
    );
    assert.equal(at(event, 'Records', 0, 'eventSource'), 'aws:sqs');
    assert.deepEqual(JSON.parse(String(at(event, 'Records', 0, 'body'))), { id: '1' });
  });

  it('an intrinsic function is resolved where the caller can', () => {
    const arn = 'arn:aws:sqs:us-east-1:123456789012:orders.fifo';
    const { event } = sampleOf('SQS', { Queue: { Ref: 'QueueArn' } }, { ...shop, resolve: () => arn });
    assert.equal(at(event, 'Records', 0, 'eventSourceARN'), arn);
    assert.equal(at(event, 'Records', 0, 'attributes', 'MessageGroupId'), '1');
  });

  it('a message passes the filter of its event source mapping', () => {
    const Pattern = JSON.stringify({ body: { status: ['new', 'open'], total: [{ numeric: ['>', 10] }] } });
    const { event } = sampleOf('SQS', { Queue: 'q', FilterCriteria: { Filters: [{ Pattern }] } });
    assert.deepEqual(JSON.parse(String(at(event, 'Records', 0, 'body'))), { status: 'new', total: 11 });
  });

  it('a plain event source mapping is read by its own words', () => {
    const { event } = sampleOf('SQS', { EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:jobs' });
    assert.equal(at(event, 'Records', 0, 'eventSourceARN'), 'arn:aws:sqs:eu-west-1:123456789012:jobs');
  });

  it('SNS records start with a capital letter, unlike the others', () => {
    const { event } = sampleOf('SNS', { Topic: 'arn:aws:sns:eu-west-1:123456789012:news' });
    assert.equal(at(event, 'Records', 0, 'EventSource'), 'aws:sns');
    assert.equal(at(event, 'Records', 0, 'Sns', 'TopicArn'), 'arn:aws:sns:eu-west-1:123456789012:news');
    assert.equal(typeof at(event, 'Records', 0, 'Sns', 'SigningCertUrl'), 'string');
  });

  it('an S3 event names the bucket, the operation and a key that passes the filter', () => {
    const { label, event } = sampleOf('S3', {
      Bucket: { Ref: 'UploadBucket' },
      Events: ['s3:ObjectRemoved:*'],
      Filter: {
        S3Key: {
          Rules: [
            { Name: 'prefix', Value: 'in/' },
            { Name: 'suffix', Value: '.jpg' },
          ],
        },
      },
    });
    assert.equal(label, 'S3 ObjectRemoved:* shop-uploadbucket');
    assert.equal(at(event, 'Records', 0, 'eventName'), 'ObjectRemoved:Delete');
    assert.equal(at(event, 'Records', 0, 's3', 'bucket', 'arn'), 'arn:aws:s3:::shop-uploadbucket');
    assert.equal(at(event, 'Records', 0, 's3', 'object', 'key'), 'in/example.jpg');
  });

  it('a table has a stream', () => {
    const { label, event } = sampleOf('DynamoDB', { Stream: { 'Fn::GetAtt': ['Orders', 'StreamArn'] } });
    assert.equal(label, 'DynamoDB shop-Orders');
    assert.match(String(at(event, 'Records', 0, 'eventSourceARN')), /:table\/shop-Orders\/stream\//);
    assert.equal(at(event, 'Records', 0, 'eventName'), 'INSERT');
  });

  it('a filter on the operation chooses the operation', () => {
    const Filters = [{ Pattern: '{"eventName":["REMOVE"]}' }];
    const { event } = sampleOf('DynamoDB', { Stream: 'Orders', FilterCriteria: { Filters } });
    assert.equal(at(event, 'Records', 0, 'eventName'), 'REMOVE');
  });

  it('Kinesis data is base64', () => {
    const { event } = sampleOf('Kinesis', { Stream: { 'Fn::GetAtt': ['Clicks', 'Arn'] } });
    assert.equal(
      at(event, 'Records', 0, 'eventSourceARN'),
      'arn:aws:kinesis:eu-west-1:123456789012:stream/shop-Clicks',
    );
    const data = Buffer.from(String(at(event, 'Records', 0, 'kinesis', 'data')), 'base64').toString();
    assert.equal(data, '{"id":"1"}');
  });

  it('Kafka records are grouped by topic and partition', () => {
    const { event } = sampleOf('MSK', {
      Stream: 'arn:aws:kafka:eu-west-1:1:cluster/c/1',
      Topics: ['clicks'],
    });
    assert.equal(at(event, 'eventSource'), 'aws:kafka');
    assert.equal(at(event, 'records', 'clicks-0', 0, 'topic'), 'clicks');
  });

  it('CloudWatch Logs data is compressed JSON', () => {
    const { event } = sampleOf('CloudWatchLogs', { LogGroupName: '/aws/lambda/other' });
    const data: unknown = JSON.parse(
      gunzipSync(Buffer.from(String(at(event, 'awslogs', 'data')), 'base64')).toString(),
    );
    assert.equal((data as { logGroup: string }).logGroup, '/aws/lambda/other');
  });
});
