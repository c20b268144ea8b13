import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const application: DocumentationData = {
  '': 'An application within this one, from the AWS Serverless Application Repository, or from a template, as a nested stack.',
  Location: 'The template, as a path or URL, or an application of the AWS Serverless Application Repository.',
  'Location.ApplicationId': 'The ARN of the application.',
  'Location.SemanticVersion': 'The version of the application.',
  Tags: 'Tags as a map of names and values.',
};
