import type { EventSource } from './eventSource.ts';
import { httpEvent } from './httpApi.ts';
import { sampleRequest } from './route.ts';

/** A function URL's event. https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html */
export const functionUrl: EventSource = {
  types: ['Url', 'FunctionUrl', 'FunctionUrlConfig'],
  sample(_trigger, place) {
    const domainName = `abcdefghijklmnopqrstuvwxyz012345.lambda-url.${place.region}.on.aws`;
    const request = sampleRequest({ Method: 'GET', Path: '/' }, domainName);
    // Callers of a function URL without IAM authorisation are anonymous.
    const event = httpEvent(request, '$default', { domainName, accountId: 'anonymous' });
    return { label: 'GET / (function URL)', event };
  },
};
