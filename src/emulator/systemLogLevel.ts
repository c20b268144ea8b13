import type { SystemLogLevel } from './functionConfiguration.ts';
import { isWarning } from './platformEvents.ts';
import type { PlatformEvent } from './platformEvents.ts';

const order: readonly SystemLogLevel[] = ['DEBUG', 'INFO', 'WARN'];

/** Events that nobody looks for while all goes well. */
const quiet: ReadonlySet<PlatformEvent['type']> = new Set([
  'platform.initRuntimeDone',
  'platform.initReport',
  'platform.restoreRuntimeDone',
  'platform.restoreReport',
  'platform.runtimeDone',
]);

/**
 * Whether a log of the JSON format shows an event.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 */
export function passesSystemLogLevel(event: PlatformEvent, level: SystemLogLevel): boolean {
  return order.indexOf(levelOf(event)) >= order.indexOf(level);
}

function levelOf(event: PlatformEvent): SystemLogLevel {
  if (isWarning(event) || event.type === 'platform.logsDropped') return 'WARN';
  if (event.type === 'platform.extension' && event.record.errorType !== undefined) return 'WARN';
  return quiet.has(event.type) ? 'DEBUG' : 'INFO';
}
