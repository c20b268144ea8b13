import type { TelemetryEvent } from './telemetryEvent.ts';

/** An event as the Logs API tells it, which knows fewer and says less of each. */
export interface LogsApiEvent {
  readonly time: string;
  readonly type: string;
  readonly record: unknown;
}

/** https://docs.aws.amazon.com/lambda/latest/dg/runtimes-logs-api.html */
export function toLogsApiEvents(event: TelemetryEvent): readonly LogsApiEvent[] {
  const { time } = event;
  switch (event.type) {
    case 'platform.initStart':
    case 'platform.initRuntimeDone':
    case 'platform.initReport':
    case 'platform.restoreStart':
    case 'platform.restoreRuntimeDone':
    case 'platform.restoreReport':
    case 'platform.telemetrySubscription':
      return [];
    case 'platform.start': {
      const { requestId, version } = event.record;
      return [{ time, type: event.type, record: { requestId, version } }];
    }
    case 'platform.runtimeDone': {
      const { requestId, status } = event.record;
      return [{ time, type: event.type, record: { requestId, status } }];
    }
    case 'platform.report': {
      const { requestId, metrics } = event.record;
      return [
        { time, type: 'platform.end', record: { requestId } },
        { time, type: 'platform.report', record: { requestId, metrics } },
      ];
    }
    case 'function':
    case 'extension':
    case 'platform.extension':
    case 'platform.logsDropped':
    case 'platform.logsSubscription':
      return [event];
  }
}
