import type { PropertyData } from '../../src/schema/schemaData.ts';

const httpMethods = [
  'any',
  'delete',
  'get',
  'head',
  'options',
  'patch',
  'post',
  'put',
  '*',
  'x-amazon-apigateway-any-method',
];
const httpMethod: PropertyData = { type: 'string', enum: httpMethods, enumCaseInsensitive: true };

/** Properties of which AWS says something else than the published schemas, by type and path. */
export const corrections: Readonly<Record<string, Readonly<Record<string, PropertyData>>>> = {
  // The runtimes and their life cycle are known better from runtimes.json.
  'AWS::Lambda::Function': { Runtime: { type: 'string' } },
  'AWS::Serverless::Function': {
    'ApiEventProperties.Method': httpMethod,
    'HttpApiEventProperties.Method': httpMethod,
    'S3EventProperties.Events': {
      anyOf: [
        { $ref: 'AWS::S3::Bucket#LambdaConfiguration.Event' },
        { type: 'array', items: { $ref: 'AWS::S3::Bucket#LambdaConfiguration.Event' } },
      ],
    },
  },
  'AWS::Serverless::StateMachine': { 'ApiEventProperties.Method': httpMethod },
  'AWS::Serverless::Api': {
    'EndpointConfiguration.Type': { type: 'string', enum: ['EDGE', 'PRIVATE', 'REGIONAL'] },
  },
  'AWS::Serverless::SimpleTable': {
    'PrimaryKey.Type': { type: 'string', enum: ['Binary', 'Number', 'String', 'B', 'N', 'S'] },
  },
};
