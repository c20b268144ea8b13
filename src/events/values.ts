import type { Json, JsonObject } from '../shared/json.ts';
import { isJsonObject } from '../shared/json.ts';
import type { Place } from './eventSource.ts';

/** The moment at which all sample events happen: the same values give the same event. */
export const sampleTime = {
  iso: '2026-01-15T09:30:00.000Z',
  isoSeconds: '2026-01-15T09:30:00Z',
  epochMs: 1768469400000,
  epochSeconds: 1768469400,
  /** As API Gateway's `requestTime`. */
  commonLog: '15/Jan/2026:09:30:00 +0000',
};

export const sampleRequestId = '11111111-2222-4333-8444-555555555555';

/** What a message says when the template does not tell: JSON, for most consumers parse it. */
export const sampleMessage = '{"id":"1"}';

/** The first of the named properties that is text (or a number, as written). */
export function text(properties: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = properties[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

export function object(properties: JsonObject, ...names: readonly string[]): JsonObject | undefined {
  return names.map((name) => properties[name]).find(isJsonObject);
}

/** A list's items; a single value counts as a list of one. */
export function items(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The JSON a text holds. */
export function parsed(value: string | undefined): Json | undefined {
  if (value === undefined) return undefined;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

/** An ARN as it is, or the ARN of a resource of the stack by its name. */
export function arnOf(
  service: string,
  name: string,
  { stackName, region, accountId }: Place,
  prefix = '',
): string {
  return name.startsWith('arn:')
    ? name
    : `arn:aws:${service}:${region}:${accountId}:${prefix}${stackName}-${name}`;
}

/** The resource's name in an ARN: the end of `arn:aws:sqs:eu-west-1:123456789012:orders`. */
export function nameInArn(arn: string): string {
  return arn.split(':').slice(5).join(':');
}

/** `orders` in `arn:aws:dynamodb:…:table/orders/stream/2026-…`. */
export function partInArn(arn: string): string {
  return nameInArn(arn).split('/')[1] ?? nameInArn(arn);
}
