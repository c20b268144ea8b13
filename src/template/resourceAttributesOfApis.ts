import type { ResourceShape } from './resourceAttributes.ts';
import { generatedId, urlSuffixOf, type ResourceIdentity } from './resourceIdentity.ts';

const id = (resource: ResourceIdentity): string => generatedId(resource, 10);

const restApi: ResourceShape = {
  ref: id,
  attributes: { RestApiId: id, RootResourceId: (resource) => id(resource).split('').reverse().join('') },
};

function api(protocol: 'https' | 'wss'): ResourceShape {
  return {
    ref: id,
    attributes: {
      ApiId: id,
      ApiEndpoint: (resource) =>
        `${protocol}://${id(resource)}.execute-api.${resource.region}.${urlSuffixOf(resource.region)}`,
    },
  };
}

const stage: ResourceShape = {
  ref: (resource) => resource.property('StageName') ?? resource.name,
  attributes: {},
};

/** API Gateway and function URLs. */
export const apiShapes: Readonly<Record<string, ResourceShape>> = {
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::Serverless::Api': restApi,
  'AWS::ApiGatewayV2::Api': api('https'),
  'AWS::Serverless::HttpApi': api('https'),
  'AWS::Serverless::WebSocketApi': api('wss'),
  'AWS::ApiGateway::Stage': stage,
  'AWS::ApiGatewayV2::Stage': stage,
  'AWS::ApiGateway::Deployment': { ref: (resource) => generatedId(resource, 6), attributes: {} },
  'AWS::Lambda::Url': {
    ref: (resource) => resource.name,
    attributes: {
      FunctionUrl: (resource) => `https://${generatedId(resource, 32)}.lambda-url.${resource.region}.on.aws/`,
    },
  },
};
