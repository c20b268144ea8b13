import type { Json } from '../shared/json.ts';
import { arnOf, partitionOf, urlSuffixOf, type Deployment } from './resourceIdentity.ts';

const values: Readonly<Record<string, (deployment: Deployment) => Json | undefined>> = {
  'AWS::AccountId': ({ accountId }) => accountId,
  'AWS::NoValue': () => undefined,
  'AWS::NotificationARNs': () => [],
  'AWS::Partition': ({ region }) => partitionOf(region),
  'AWS::Region': ({ region }) => region,
  'AWS::StackId': (deployment) =>
    arnOf(deployment, 'cloudformation', `stack/${deployment.stackName}/00000000-0000-0000-0000-000000000000`),
  'AWS::StackName': ({ stackName }) => stackName,
  'AWS::URLSuffix': ({ region }) => urlSuffixOf(region),
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
export const pseudoParameterNames: ReadonlySet<string> = new Set(Object.keys(values));

/** The value of `AWS::Region` and its like; undefined of `AWS::NoValue`. */
export function pseudoParameter(name: string, deployment: Deployment): Json | undefined {
  return values[name]?.(deployment);
}
