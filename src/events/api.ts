import type { JsonObject } from '../shared/json.ts';
import type { EventSource, Place } from './eventSource.ts';
import type { SampleRequest } from './route.ts';
import { sampleRequest } from './route.ts';
import { sampleRequestId, sampleTime } from './values.ts';

/**
 * A REST API's proxy event, payload format 1.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export const api: EventSource = {
  types: ['Api'],
  sample({ properties }, place) {
    const request = sampleRequest(properties, hostOf(place));
    return { label: `${request.method} ${request.route}`, event: proxyEvent(request, place, 'Prod') };
  },
};

export function hostOf({ region }: Place): string {
  return `a1b2c3d4e5.execute-api.${region}.amazonaws.com`;
}

/** REST APIs send header names as the client wrote them. */
function titled(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

export function proxyEvent(request: SampleRequest, place: Place, stage: string): JsonObject {
  const headers = Object.entries(request.headers).map(([name, value]) => [titled(name), value] as const);
  return {
    resource: request.route,
    path: request.path,
    httpMethod: request.method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: request.pathParameters,
    stageVariables: null,
    requestContext: {
      accountId: place.accountId,
      apiId: 'a1b2c3d4e5',
      domainName: hostOf(place),
      domainPrefix: 'a1b2c3d4e5',
      extendedRequestId: 'AAAAAAAAAAAAAAA=',
      httpMethod: request.method,
      identity: {
        accessKey: null,
        accountId: null,
        caller: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: '127.0.0.1',
        user: null,
        userAgent: 'lambda-workbench',
        userArn: null,
      },
      path: `/${stage}${request.path}`,
      protocol: 'HTTP/1.1',
      requestId: sampleRequestId,
      requestTime: sampleTime.commonLog,
      requestTimeEpoch: sampleTime.epochMs,
      resourceId: 'a1b2c3',
      resourcePath: request.route,
      stage,
    },
    body: request.body,
    isBase64Encoded: false,
  };
}
