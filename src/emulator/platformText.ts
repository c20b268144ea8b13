import type { PlatformEvent } from './platformEvents.ts';

type RecordOf<Type extends PlatformEvent['type']> = Extract<PlatformEvent, { readonly type: Type }>['record'];

/**
 * The lines that an event is in a log of the text format; many are none.
 * https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html
 */
export function platformText(event: PlatformEvent): readonly string[] {
  switch (event.type) {
    case 'platform.start':
      return [`START RequestId: ${event.record.requestId} Version: ${event.record.version}`];
    case 'platform.report':
      return [`END RequestId: ${event.record.requestId}`, report(event.record)];
    case 'platform.initStart': {
      const { runtimeVersion, runtimeVersionArn } = event.record;
      return [`INIT_START Runtime Version: ${runtimeVersion}\tRuntime Version ARN: ${runtimeVersionArn}`];
    }
    case 'platform.restoreStart': {
      const { runtimeVersion, runtimeVersionArn } = event.record;
      return [`RESTORE_START Runtime Version: ${runtimeVersion}\tRuntime Version ARN: ${runtimeVersionArn}`];
    }
    case 'platform.restoreReport':
      return [restoreReport(event.record)];
    case 'platform.initReport':
      return event.record.status === 'success' ? [] : [initReport(event.record)];
    case 'platform.extension': {
      const { name, state, events, errorType } = event.record;
      const error = errorType === undefined ? '' : `\tError Type: ${errorType}`;
      return [`EXTENSION\tName: ${name}\tState: ${state}\tEvents: [${events.join(', ')}]${error}`];
    }
    case 'platform.telemetrySubscription':
      return [`TELEMETRY\t${subscription(event.record)}`];
    case 'platform.logsSubscription':
      return [`LOGS\t${subscription(event.record)}`];
    case 'platform.initRuntimeDone':
    case 'platform.restoreRuntimeDone':
    case 'platform.runtimeDone':
    case 'platform.logsDropped':
      return [];
  }
}

export function timedOutText(requestId: string, timeoutSeconds: number): string {
  return `${new Date().toISOString()} ${requestId} Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
}

function initReport({ metrics, phase, status, errorType }: RecordOf<'platform.initReport'>): string {
  return (
    `INIT_REPORT Init Duration: ${metrics.durationMs.toFixed(2)} ms\tPhase: ${phase}\t` +
    `Status: ${status === 'failure' ? 'error' : status}` +
    (errorType === undefined ? '' : `\tError Type: ${errorType}`)
  );
}

function restoreReport({ metrics, status, errorType }: RecordOf<'platform.restoreReport'>): string {
  const text = `RESTORE_REPORT Restore Duration: ${metrics.durationMs.toFixed(2)} ms`;
  if (status === 'success') return text;
  const error = errorType === undefined ? '' : `\tError Type: ${errorType}`;
  return `${text}\tStatus: ${status === 'failure' ? 'error' : status}${error}`;
}

function report({ requestId, metrics, status, errorType, tracing }: RecordOf<'platform.report'>): string {
  const { durationMs, billedDurationMs, memorySizeMB, maxMemoryUsedMB, initDurationMs } = metrics;
  let text =
    `REPORT RequestId: ${requestId}\tDuration: ${durationMs.toFixed(2)} ms\t` +
    `Billed Duration: ${billedDurationMs} ms\tMemory Size: ${memorySizeMB} MB\t` +
    `Max Memory Used: ${maxMemoryUsedMB} MB\t`;
  if (initDurationMs !== undefined) text += `Init Duration: ${initDurationMs.toFixed(2)} ms\t`;
  const { restoreDurationMs, billedRestoreDurationMs } = metrics;
  if (restoreDurationMs !== undefined) {
    text += `Restore Duration: ${restoreDurationMs.toFixed(2)} ms\t`;
    text += `Billed Restore Duration: ${billedRestoreDurationMs ?? 0} ms\t`;
  }
  // Only what the platform ended says so; a handler that threw does not.
  if (status === 'timeout') text += 'Status: timeout\t';
  if (status === 'failure') text += `Status: error\tError Type: ${errorType ?? ''}\t`;
  return tracing === undefined ? text : `${text}\n${xray(tracing.value)}`;
}

/** Of a trace that is sampled. */
function xray(traceHeader: string): string {
  const [, traceId = ''] = /Root=([^;]+)/.exec(traceHeader) ?? [];
  const [, segmentId = ''] = /Parent=([^;]+)/.exec(traceHeader) ?? [];
  return `XRAY TraceId: ${traceId}\tSegmentId: ${segmentId}\tSampled: true\t`;
}

function subscription({ name, state, types }: RecordOf<'platform.telemetrySubscription'>): string {
  const capitalised = types.map((type) => type.charAt(0).toUpperCase() + type.slice(1));
  return `Name: ${name}\tState: ${state}\tTypes: [${capitalised.join(', ')}]`;
}
