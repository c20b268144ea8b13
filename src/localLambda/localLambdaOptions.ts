import type { LogLine } from '../emulator/invocation.ts';
import type { Prices } from '../emulator/metrics/cost.ts';
import type { Notice } from '../emulator/notice.ts';
import type { FunctionOfTemplate } from './applications.ts';
import type { EventsOfFunction } from './asynchronousEvents.ts';
import type { MetricRow } from './metricRows.ts';

export interface LocalLambdaSettings {
  readonly region: string;
  /** Empty: find one that matches each function's runtime. */
  readonly nodeExecutable: string;
  /** The same for Python. */
  readonly pythonExecutable: string;
  readonly isolation: 'auto' | 'off';
  readonly freezeBetweenInvocations: boolean;
  /** Absent: what AWS asks for usually. */
  readonly prices?: Prices;
}

export interface LocalLambdaOptions {
  readonly cacheFolder: string;
  /** Whose functions these are: a workspace folder or a template. Events nobody waited for are found again by it. */
  readonly owner: string;
  /** Where our bundles and the runtime interface clients lie. */
  readonly distFolder: string;
  readonly settings: LocalLambdaSettings;
  onLog(line: LogLine): void;
  onNotice(notice: Notice): void;
  /** Metrics changed, at most once a second. */
  onMetrics?(metrics: readonly MetricsOfFunction[]): void;
  /** Events that nobody waits for were sent on, or wait for another attempt, or do so no more. */
  onEvents?(events: readonly (FunctionOfTemplate & EventsOfFunction)[]): void;
}

export interface MetricsOfFunction extends FunctionOfTemplate {
  readonly rows: readonly MetricRow[];
}
