import type { JsonObject } from '../shared/json.ts';
import { hostOf, proxyEvent } from './api.ts';
import type { EventSource, Place } from './eventSource.ts';
import type { SampleRequest } from './route.ts';
import { sampleRequest } from './route.ts';
import { sampleRequestId, sampleTime, text } from './values.ts';

/**
 * An HTTP API's event, payload format 2.0 unless the trigger asks for 1.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpApi: EventSource = {
  types: ['HttpApi'],
  sample({ properties }, place) {
    const request = sampleRequest(properties, hostOf(place));
    const catchesAll = text(properties, 'Path') === undefined;
    const written = text(properties, 'Method')?.toUpperCase() ?? 'ANY';
    const routeKey = catchesAll ? '$default' : `${written === '*' ? 'ANY' : written} ${request.route}`;
    const event =
      text(properties, 'PayloadFormatVersion') === '1.0'
        ? { version: '1.0', ...proxyEvent(request, place, '$default') }
        : httpEvent(request, routeKey, { domainName: hostOf(place), accountId: place.accountId });
    return { label: catchesAll ? '$default' : `${request.method} ${request.route}`, event };
  },
};

/** Payload format 2.0, which function URLs send as well. */
export function httpEvent(
  request: SampleRequest,
  routeKey: string,
  { domainName, accountId }: { readonly domainName: string } & Pick<Place, 'accountId'>,
): JsonObject {
  const apiId = domainName.split('.')[0] ?? '';
  return {
    version: '2.0',
    routeKey,
    rawPath: request.path,
    rawQueryString: '',
    headers: request.headers,
    ...(request.pathParameters ? { pathParameters: request.pathParameters } : {}),
    requestContext: {
      accountId,
      apiId,
      domainName,
      domainPrefix: apiId,
      http: {
        method: request.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'lambda-workbench',
      },
      requestId: sampleRequestId,
      routeKey,
      stage: '$default',
      time: sampleTime.commonLog,
      timeEpoch: sampleTime.epochMs,
    },
    ...(request.body === null ? {} : { body: request.body }),
    isBase64Encoded: false,
  };
}
