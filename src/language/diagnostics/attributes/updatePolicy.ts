import { entryOf, textOf, type MapValue } from '../../../template/value.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule } from '../rule.ts';

export const updatePolicy: Rule = {
  code: 'update-policy',
  cfnLint: ['E3016'],
  severity: 'error',
  documentation: `[\`UpdatePolicy\`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html) says how CloudFormation updates an Auto Scaling group, a Lambda alias, a search domain, a replication group or an AppStream fleet. Each has keys of its own.`,
  bad: `
Resources:
  Live:
    Type: AWS::Lambda::Alias
    UpdatePolicy:
      CodeDeployLambdaAlias:
        ApplicationName: orders
        DeploymentGroupName: live
`,
  good: `
Resources:
  Live:
    Type: AWS::Lambda::Alias
    Properties:
      FunctionName: orders
      FunctionVersion: '1'
      Name: live
    UpdatePolicy:
      CodeDeployLambdaAliasUpdate:
        ApplicationName: orders
        DeploymentGroupName: live
`,
  *checkResources({ resources }) {
    for (const { body } of resources) {
      const policy = entryOf(body, 'UpdatePolicy');
      if (!policy) continue;
      if (policy.value.kind === 'map') yield* unknownKeys(policy.value);
      else if (policy.value.kind === 'list' || textOf(policy.value) !== undefined)
        yield { span: policy.value, message: '`UpdatePolicy` is a map.' };
    }
  },
};

const known = [
  'AutoScalingReplacingUpdate',
  'AutoScalingRollingUpdate',
  'AutoScalingScheduledAction',
  'CodeDeployLambdaAliasUpdate',
  'EnableVersionUpgrade',
  'StopBeforeUpdate',
  'UseOnlineResharding',
];

const keysWithin: Readonly<Record<string, readonly string[]>> = {
  AutoScalingReplacingUpdate: ['WillReplace'],
  AutoScalingRollingUpdate: [
    'MaxBatchSize',
    'MinActiveInstancesPercent',
    'MinInstancesInService',
    'MinSuccessfulInstancesPercent',
    'PauseTime',
    'SuspendProcesses',
    'WaitOnResourceSignals',
  ],
  AutoScalingScheduledAction: ['IgnoreUnmodifiedGroupSizeProperties'],
  CodeDeployLambdaAliasUpdate: [
    'AfterAllowTrafficHook',
    'ApplicationName',
    'BeforeAllowTrafficHook',
    'DeploymentGroupName',
  ],
};

function* unknownWithin(policy: string, { entries }: MapValue): Iterable<Finding> {
  const keys = keysWithin[policy] ?? [];
  for (const { key, keySpan } of entries)
    if (!keys.includes(key) && !key.startsWith('Fn::'))
      yield { span: keySpan, message: `\`${policy}\` has no \`${key}\`.${didYouMean(key, keys)}` };
}

function* unknownKeys({ entries }: MapValue): Iterable<Finding> {
  for (const { key, keySpan, value } of entries)
    if (!known.includes(key) && !key.startsWith('Fn::'))
      yield { span: keySpan, message: `An \`UpdatePolicy\` has no \`${key}\`.${didYouMean(key, known)}` };
    else if (value.kind === 'map' && Object.hasOwn(keysWithin, key)) yield* unknownWithin(key, value);
}
