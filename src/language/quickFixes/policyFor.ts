import { list, map, type MapSketch } from '../completion/sketch.ts';

/** Who may do what, in policies that belong to what they protect. */
const resourcePolicies: Readonly<Record<string, readonly [service: string, action: string]>> = {
  'AWS::S3::BucketPolicy': ['cloudfront.amazonaws.com', 's3:GetObject'],
  'AWS::SNS::TopicPolicy': ['events.amazonaws.com', 'sns:Publish'],
  'AWS::SQS::QueuePolicy': ['sns.amazonaws.com', 'sqs:SendMessage'],
};

/** A policy to begin with, for a resource of that type. */
export function policyFor(type: string): MapSketch {
  const [service, action = 's3:GetObject'] = resourcePolicies[type] ?? [];
  return map({
    Version: '2012-10-17',
    Statement: list(
      map({
        Effect: 'Allow',
        ...(service !== undefined && { Principal: map({ Service: service }) }),
        Action: action,
        Resource: '*',
      }),
    ),
  });
}
