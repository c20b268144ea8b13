import { isJsonObject } from '../../shared/json.ts';
import type { Json } from '../../shared/json.ts';
import type { TelemetryType } from './telemetryEvent.ts';

export interface Buffering {
  readonly maxItems: number;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

export type Destination =
  | { readonly protocol: 'HTTP'; readonly url: URL; readonly method: 'POST' | 'PUT' }
  | { readonly protocol: 'TCP'; readonly port: number };

/** What an extension asks to be told, and how. */
export interface Subscription {
  readonly types: readonly TelemetryType[];
  readonly buffering: Buffering;
  readonly destination: Destination;
}

const knownTypes: readonly TelemetryType[] = ['platform', 'function', 'extension'];
const limits = {
  maxItems: { fallback: 10_000, least: 1000, most: 10_000 },
  maxBytes: { fallback: 262_144, least: 262_144, most: 1_048_576 },
  timeoutMs: { fallback: 1000, least: 25, most: 30_000 },
};
/** The names of an execution environment to its extensions, and what stands for them here. */
const ownHosts: ReadonlySet<string> = new Set(['sandbox.localdomain', 'sandbox', 'localhost', '127.0.0.1']);

/** Reads the body of a subscription; a text says what is wrong with it. */
export function readSubscription(text: string): Subscription | string {
  let body: Json;
  try {
    body = JSON.parse(text) as Json;
  } catch {
    return 'The request body is no JSON';
  }
  if (!isJsonObject(body)) return 'The request body is no JSON object';
  const types = readTypes(body['types']);
  const buffering = readBuffering(body['buffering'] ?? {});
  const destination = readDestination(body['destination']);
  if (typeof types === 'string') return types;
  if (typeof buffering === 'string') return buffering;
  if (typeof destination === 'string') return destination;
  return { types, buffering, destination };
}

function readTypes(value: Json | undefined): readonly TelemetryType[] | string {
  if (!Array.isArray(value) || value.length === 0) return 'types must name at least one type';
  const types = knownTypes.filter((type) => value.includes(type));
  return types.length === new Set(value).size ? types : 'types may be platform, function and extension';
}

function readBuffering(value: Json): Buffering | string {
  if (!isJsonObject(value)) return 'buffering must be an object';
  const chosen = { maxItems: 0, maxBytes: 0, timeoutMs: 0 };
  for (const name of ['maxItems', 'maxBytes', 'timeoutMs'] as const) {
    const { fallback, least, most } = limits[name];
    const number = value[name] ?? fallback;
    if (typeof number !== 'number' || number < least || number > most) {
      return `buffering.${name} must be from ${least} to ${most}`;
    }
    chosen[name] = number;
  }
  return chosen;
}

function readDestination(value: Json | undefined): Destination | string {
  if (!isJsonObject(value)) return 'destination is missing';
  const { protocol, port, method } = value;
  if (protocol === 'TCP') {
    return typeof port === 'number' ? { protocol, port } : 'destination.port is missing';
  }
  if (protocol !== 'HTTP') return 'destination.protocol must be HTTP or TCP';
  const { URI: address } = value;
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !ownHosts.has(url.hostname)) {
    return 'destination.URI must name a port of sandbox.localdomain';
  }
  url.hostname = '127.0.0.1';
  return { protocol, url, method: method === 'PUT' ? 'PUT' : 'POST' };
}
