import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

const deadLetters = 'Where events go that could not be delivered to the state machine.';

export const stateMachine: DocumentationData = {
  '': 'A Step Functions state machine with its role, and with the event sources that start it.',
  '@Arn': 'The ARN of the state machine.',
  '@Name': 'The name of the state machine.',
  '@StateMachineRevisionId': 'The ID of the revision.',
  AutoPublishAlias:
    'Makes a version with every deployment, and lets the alias of this name point to the newest one.',
  DefinitionUri: 'Where the definition in the Amazon States Language is: a file, or an object in Amazon S3.',
  DeploymentPreference:
    'How traffic is shifted from the version before to the new one. Needs `AutoPublishAlias`.',
  Events: 'The event sources that start the state machine, by names of their own.',
  Policies:
    'Permissions for the generated role: names or ARNs of managed policies, SAM policy templates, or policy documents. Ignored where `Role` is set.',
  PropagateTags: 'Gives the tags of the state machine to the resources that SAM generates for it.',
  Tags: 'Tags as a map of names and values.',
  UseAliasAsEventTarget: 'Lets event sources start the alias in place of the state machine itself.',
  'ApiEventProperties.Auth': 'Who may call this path of the API.',
  'ApiEventProperties.Method': 'The HTTP method.',
  'ApiEventProperties.Path': 'The path, as `/orders/{id}`.',
  'ApiEventProperties.RestApiId': 'The REST API with this path; without it the one that SAM makes.',
  'ApiEventProperties.UnescapeMappingTemplate':
    "Whether `\\\\'` in the input becomes `'`, for bodies with single quotes.",
  'EventBridgeRuleEventProperties.DeadLetterConfig': deadLetters,
  'EventBridgeRuleEventProperties.Target':
    'Names the target of the rule, where its generated ID does not do.',
  'ScheduleEventProperties.Target': 'Names the target of the rule, where its generated ID does not do.',
  'ScheduleEventProperties.DeadLetterConfig': deadLetters,
  'ScheduleEventProperties.Enabled': 'Whether the schedule is on; not together with `State`.',
  'ScheduleV2EventProperties.DeadLetterConfig': deadLetters,
  'ScheduleV2EventProperties.OmitName': 'Lets AWS choose the name of the schedule.',
};
