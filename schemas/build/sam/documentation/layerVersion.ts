import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const layerVersion: DocumentationData = {
  '': 'A version of a Lambda layer. A change of its content makes a new version.',
  ContentUri:
    'Where the content is: a folder or .zip file, relative to the template, or an object in Amazon S3.',
  PublishLambdaVersion: 'Whether a new version is published whenever the layer changes.',
  RetentionPolicy: 'What happens to an old version: `Retain` or `Delete`.',
};
