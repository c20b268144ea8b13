import type { Json } from '../../shared/json.ts';
import type { PlatformEvent } from '../platformEvents.ts';

/** What the Telemetry API delivers. https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html */
export type TelemetryEvent = (
  PlatformEvent | { readonly type: 'function' | 'extension'; readonly record: Json }
) & {
  /** ISO 8601. */
  readonly time: string;
};

export type TelemetryType = 'platform' | 'function' | 'extension';

export function typeOf({ type }: TelemetryEvent): TelemetryType {
  return type === 'function' || type === 'extension' ? type : 'platform';
}
