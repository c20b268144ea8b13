import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const connector: DocumentationData = {
  '': 'Gives one resource the permissions to use another.',
  Destination: 'The resource that is used, or several.',
  Permissions: '`Read`, `Write` or both.',
  Source: 'The resource that uses the other.',
  'ResourceReference.Arn': 'The ARN, of a resource that is not in the template.',
  'ResourceReference.Id': 'The logical ID of a resource in the template; nothing else is needed then.',
  'ResourceReference.Name': 'The name, of a resource that is not in the template.',
  'ResourceReference.Qualifier': 'Which part of the resource is meant, as the path and method of an API.',
  'ResourceReference.QueueUrl': 'The URL of a queue that is not in the template.',
  'ResourceReference.ResourceId': 'The ID, as that of an API, of a resource that is not in the template.',
  'ResourceReference.RoleName': 'The name of the role of a resource that is not in the template.',
  'ResourceReference.Type': 'The type of a resource that is not in the template.',
};
