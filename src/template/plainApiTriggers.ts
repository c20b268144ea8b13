import { referredIds } from './intrinsics.ts';
import type { PlainTrigger } from './plainTrigger.ts';
import { mapWith, pick, textEntry } from './samShape.ts';
import type { Resource } from './template.ts';
import { entryOf, textOf, valueOf, type Value } from './value.ts';

type Resources = ReadonlyMap<string, Resource>;

/** Deeper than any path; a chain of parents may be a circle. */
const maximumPathDepth = 32;

/** A method of a REST API. */
export function restMethodTriggers({ properties }: Resource, resources: Resources): PlainTrigger[] {
  const target = valueOf(properties, 'Integration', 'Uri');
  if (!properties || !target) return [];
  const path = pathOf(valueOf(properties, 'ResourceId'), resources, 0);
  const entries = [
    textEntry('Path', path === '' ? '/' : path, properties),
    ...pick(properties, { HttpMethod: 'Method', RestApiId: 'RestApiId' }),
  ];
  return [{ target, type: 'Api', properties: mapWith(properties, entries) }];
}

function pathOf(resourceId: Value | undefined, resources: Resources, depth: number): string {
  const resource = referred(resourceId, resources, 'AWS::ApiGateway::Resource');
  if (!resource || depth > maximumPathDepth) return '';
  const part = textOf(valueOf(resource.properties, 'PathPart')) ?? '';
  return `${pathOf(valueOf(resource.properties, 'ParentId'), resources, depth + 1)}/${part}`;
}

/** A route of an HTTP or WebSocket API. */
export function httpRouteTriggers({ properties }: Resource, resources: Resources): PlainTrigger[] {
  const target = valueOf(properties, 'Target');
  const integration = referred(target, resources, 'AWS::ApiGatewayV2::Integration');
  if (!properties || !integration) return [];
  const api = referred(valueOf(properties, 'ApiId'), resources, 'AWS::ApiGatewayV2::Api');
  const isWebSocket = textOf(valueOf(api?.properties, 'ProtocolType')) === 'WEBSOCKET';
  return [
    {
      target: valueOf(integration.properties, 'IntegrationUri'),
      type: isWebSocket ? 'WebSocket' : 'HttpApi',
      properties: mapWith(properties, [
        ...(isWebSocket ? pick(properties, { RouteKey: 'RouteKey' }) : routeEntries(properties)),
        ...pick(properties, { ApiId: 'ApiId' }),
        ...pick(integration.properties, { PayloadFormatVersion: 'PayloadFormatVersion' }),
      ]),
    },
  ];
}

/** An HTTP API that names its one function itself. */
export function httpApiTriggers({ properties }: Resource): PlainTrigger[] {
  const target = valueOf(properties, 'Target');
  if (!properties || !target) return [];
  return [{ target, type: 'HttpApi', properties: mapWith(properties, routeEntries(properties)) }];
}

/** `GET /orders` as SAM says it; the route `$default` has neither method nor path. */
function routeEntries(properties: Value): ReturnType<typeof pick> {
  const routeKey = entryOf(properties, 'RouteKey')?.value;
  const [, method, path] = /^(\S+)\s+(\S+)$/.exec(textOf(routeKey) ?? '') ?? [];
  if (!routeKey || method === undefined || path === undefined) return [];
  return [textEntry('Path', path, routeKey), textEntry('Method', method, routeKey)];
}

function referred(value: Value | undefined, resources: Resources, type: string): Resource | undefined {
  return referredIds(value)
    .map((id) => resources.get(id))
    .find((resource) => resource?.type === type);
}
