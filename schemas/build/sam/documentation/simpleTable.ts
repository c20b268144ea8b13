import type { DocumentationData } from '../../../../src/schema/schemaData.ts';

export const simpleTable: DocumentationData = {
  '': 'A DynamoDB table with a primary key of one attribute.',
  PrimaryKey: 'The attribute that is the key; `id`, a text, where nothing is said.',
  'PrimaryKey.Type': '`String`, `Number` or `Binary`.',
  Tags: 'Tags as a map of names and values.',
};
