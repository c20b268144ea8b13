import { createHash } from 'node:crypto';
import { uuidOf } from '../shared/uuidOf.ts';

/** Where an application stands, as far as names and ARNs go. */
export interface Deployment {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
}

/** One resource as AWS would know it. */
export interface ResourceIdentity extends Deployment {
  readonly logicalId: string;
  /** The physical name: the property that names it, else `<stack>-<logical ID>`. */
  readonly name: string;
  /** The text of one of its properties; undefined where that is absent or not known. */
  readonly property: (name: string) => string | undefined;
}

/** `aws`, or the partition that the region's name begins with. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

export function urlSuffixOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** An ARN with region and account. */
export function arnOf({ region, accountId }: Deployment, service: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${accountId}:${resource}`;
}

/** An identifier such as AWS would generate, always the same for the same resource. */
export function generatedId({ stackName, logicalId }: ResourceIdentity, length: number): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return Array.from({ length }, (_, index) => {
    const digit = Number.parseInt(digest.slice((index * 2) % 60, ((index * 2) % 60) + 2), 16);
    return 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(digit % 36);
  }).join('');
}

/** As {@link generatedId}, in the form of a UUID. */
export function generatedUuid({ stackName, logicalId }: ResourceIdentity): string {
  return uuidOf(`${stackName}/${logicalId}`);
}
