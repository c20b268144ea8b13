import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const functionProperties: DocumentationData = {
  '': 'A Lambda function with its execution role, and with the event sources that invoke it.',
  '@Arn': 'The ARN of the function.',
  AssumeRolePolicyDocument:
    'The trust policy of the generated execution role, in place of one that lets Lambda assume it.',
  AutoPublishAlias:
    'Makes a version of the function whenever its code changes, and lets the alias of this name point to the newest one.',
  AutoPublishAliasAllProperties:
    'Makes a version whenever any property of the function changes, not its code alone.',
  AutoPublishCodeSha256:
    'The hash that tells whether the code has changed, in place of the location of the code.',
  CapacityProviderConfig: 'Runs the function on the instances of a capacity provider, and says how.',
  'CapacityProviderConfig.Arn': 'The ARN of the capacity provider.',
  'CapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu':
    'Memory for each vCPU of an execution environment, in GiB.',
  'CapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency':
    'How many invocations one execution environment takes at a time.',
  CodeUri:
    'Where the code is: a folder or .zip file, relative to the template, or an object in Amazon S3. Without it the code is in `InlineCode` or `ImageUri`.',
  'CodeUri.Bucket': 'The Amazon S3 bucket with the .zip file, in the region of the stack.',
  'CodeUri.Key': 'The key of the .zip file.',
  'CodeUri.Version': 'The version of the object, in a bucket with versions.',
  DeadLetterQueue:
    'Where events go that the function could not process after all retries of an asynchronous invocation.',
  'DeadLetterQueue.TargetArn': 'The ARN of the queue or topic.',
  'DeadLetterQueue.Type': '`SQS` or `SNS`: what the target is.',
  DeploymentPreference:
    'Shifts traffic to a new version step by step with AWS CodeDeploy, and back when an alarm goes off. Needs `AutoPublishAlias`.',
  'DeploymentPreference.Alarms': 'CloudWatch alarms that end the deployment and roll it back.',
  'DeploymentPreference.Enabled': 'Whether traffic is shifted step by step; true unless said otherwise.',
  'DeploymentPreference.Hooks':
    'Functions that check the new version before and after traffic is shifted to it.',
  'DeploymentPreference.PassthroughCondition':
    'Gives the resources of the deployment the condition of the function.',
  'DeploymentPreference.Role': 'The ARN of the role for CodeDeploy; one is made where there is none.',
  'DeploymentPreference.Type':
    'How traffic is shifted, as `Canary10Percent5Minutes`, `Linear10PercentEvery1Minute` or `AllAtOnce`, or a deployment configuration of your own.',
  'Hooks.PostTraffic': 'The function that runs after all traffic is shifted.',
  'Hooks.PreTraffic': 'The function that runs before any traffic is shifted.',
  EventInvokeConfig:
    'What happens to events of asynchronous invocations: retries, age, and where results go.',
  'EventInvokeConfig.DestinationConfig': 'Where a record goes of each invocation that succeeded or failed.',
  'EventInvokeDestinationConfig.OnFailure': 'Where records of failed invocations go.',
  'EventInvokeDestinationConfig.OnSuccess': 'Where records of successful invocations go.',
  'EventInvokeOnFailure.Destination':
    'The ARN of the destination; a queue or topic is made where there is none.',
  'EventInvokeOnFailure.Type': 'What the destination is. SAM gives the function the permission to use it.',
  'EventInvokeOnSuccess.Destination':
    'The ARN of the destination; a queue or topic is made where there is none.',
  'EventInvokeOnSuccess.Type': 'What the destination is. SAM gives the function the permission to use it.',
  Events: 'The event sources that invoke the function, by names of their own.',
  FunctionUrlConfig: 'Gives the function an HTTPS endpoint of its own.',
  Policies:
    'Permissions for the generated execution role: names or ARNs of managed policies, SAM policy templates, or policy documents. Ignored where `Role` is set.',
  PublishToLatestPublished:
    'Whether a new version is what `$LATEST.PUBLISHED` means, for functions on capacity providers.',
  PropagateTags: 'Gives the tags of the function to the resources that SAM generates for it.',
  Tags: 'Tags as a map of names and values. SAM adds `lambda:createdBy: SAM`.',
  Tracing:
    '`Active` lets AWS X-Ray sample requests, `PassThrough` follows the decision of the caller, `Disabled` turns it off.',
  VersionDeletionPolicy: 'What happens to an old version when a new one is published: `Delete` or `Retain`.',
};
