import type { Span } from './platformEvents.ts';

/** Milliseconds from the start of an invocation. */
export interface ResponseTimes {
  /** Since the epoch. */
  readonly startedMs: number;
  readonly firstByteMs: number;
  readonly answeredMs: number;
  /** The runtime and its extensions were done with the event. */
  readonly overMs: number;
}

/** The parts of an invocation that was answered. https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html#Span */
export function responseSpans({ startedMs, firstByteMs, answeredMs, overMs }: ResponseTimes): Span[] {
  const span = (name: Span['name'], fromMs: number, toMs: number): Span => ({
    name,
    start: new Date(startedMs + fromMs).toISOString(),
    durationMs: Math.max(0, Math.round((toMs - fromMs) * 1000) / 1000),
  });
  return [
    span('responseLatency', 0, firstByteMs),
    span('responseDuration', firstByteMs, answeredMs),
    span('runtimeOverhead', answeredMs, overMs),
  ];
}
