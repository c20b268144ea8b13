import type { Alarm } from './alarm.ts';
import { billedDurationMs, billedRestoreDurationMs } from './billing.ts';
import type { EnvironmentLog } from './environmentLog.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { InitFailure } from './initOutcome.ts';
import type { InvocationReport } from './invocation.ts';
import { maxResponseBytes, maxStreamedBytes } from './limits.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import type { PhaseTimeout } from './phaseTimeout.ts';
import { processFailed, responseTooLarge, timedOut, toPayload } from './platformErrors.ts';
import type { Span } from './platformEvents.ts';
import { timedOutText } from './platformText.ts';
import { responseSpans } from './responseSpans.ts';
import type { RuntimeError } from './runtimeApi/runtimeError.ts';
import type { XrayCause } from './runtimeApi/xrayCause.ts';
import type { RuntimeProcess } from './runtimeProcess.ts';

/** What takes less has no time to fill the memory. */
const suspiciousDurationMs = 20;
/** Long enough for a next event that comes at once to be handed over first. */
const reportDelayMs = 1;
/** Long enough for what a runtime says of a refused response, which comes after its wish for the next event. */
const reportAfterRefusalDelayMs = 50;

export interface RunningInvocationOptions {
  readonly invocation: PendingInvocation;
  readonly configuration: FunctionConfiguration;
  readonly log: EnvironmentLog;
  readonly timeout: PhaseTimeout;
  readonly process: RuntimeProcess | undefined;
  /** Of the environment: one invocation at a time. */
  readonly reportAlarm: Alarm;
  /** Of the init phase before this invocation. */
  readonly initDurationMs?: number;
  /** Of the restore phase before this invocation. */
  readonly restoreDurationMs?: number;
  /** What an init phase within this invocation took of its time. */
  readonly usedMs?: number;
}

interface Answer {
  readonly payload: Buffer;
  readonly status: InvocationReport['status'];
  readonly errorType?: string;
  readonly xrayCause?: XrayCause | undefined;
  /** The platform ended it, and not the function's own failure. */
  readonly isPlatformError?: boolean;
}

/** An invocation in the hands of an execution environment: answered once, then reported once. */
export class RunningInvocation {
  readonly invocation: PendingInvocation;
  readonly timeout: PhaseTimeout;
  readonly #options: RunningInvocationOptions;
  #answer: Answer | undefined;
  readonly #startedMs = Date.now();
  #firstByteMs: number | undefined;
  #answeredAt = 0;
  #durationMs = 0;
  #parts: Buffer[] = [];
  #streamedBytes = 0;
  #isReported = false;
  #isReportExpected = false;
  /** The runtime is told that its response is too large, and will have something to say of it. */
  #isRefused = false;

  constructor(options: RunningInvocationOptions) {
    this.#options = options;
    this.invocation = options.invocation;
    this.timeout = options.timeout;
    options.process?.memory.watch();
  }

  get isAnswered(): boolean {
    return this.#answer !== undefined;
  }

  get answeredForMs(): number | undefined {
    return this.#answer === undefined ? undefined : performance.now() - this.#answeredAt;
  }

  /** Tells that it began. */
  writeStart(): void {
    const { configuration, log } = this.#options;
    const { requestId, tracing } = this.invocation;
    log.attach(this.invocation.log, requestId);
    log.platform({
      type: 'platform.start',
      record: {
        requestId,
        version: configuration.version,
        functionArn: configuration.functionArn,
        ...(tracing === undefined ? {} : { tracing }),
      },
    });
  }

  /** `isOver`: nobody else still works on the event. */
  succeed(payload: Buffer, isOver: boolean): void {
    if (!this.#ranOutOfMemory()) this.#give({ payload, status: 'success' }, isOver);
  }

  /** The function failed. */
  fail(error: RuntimeError, isOver: boolean): void {
    if (!this.#ranOutOfMemory()) this.#give({ ...error, status: 'error' }, isOver);
  }

  /** A part of a response that is streamed: passed on, or kept until all is there. */
  addPart(part: Buffer): void {
    if (this.#answer !== undefined) return;
    this.#firstByteMs ??= this.#elapsedMs;
    this.#streamedBytes += part.length;
    if (this.#streamedBytes > maxStreamedBytes || this.invocation.pass(Buffer.from(part))) return;
    if (this.#streamedBytes > maxResponseBytes) this.#parts = [];
    else this.#parts.push(Buffer.from(part));
  }

  endParts(error: RuntimeError | undefined, isOver: boolean): void {
    const limitBytes = this.invocation.isStreamed ? maxStreamedBytes : maxResponseBytes;
    if (error !== undefined) this.fail(error, isOver);
    else if (this.#streamedBytes > limitBytes) this.failForSize();
    else this.succeed(Buffer.concat(this.#parts), isOver);
  }

  failForSize(): void {
    const { errorType, errorMessage } = responseTooLarge(maxResponseBytes);
    const payload = toPayload({ errorType, errorMessage });
    this.#isRefused = true;
    this.#give({ payload, status: 'error', errorType, isPlatformError: true }, false);
  }

  /** The environment can do no more for it. */
  break({ errorType, reportedErrorType, cause, xrayCause }: InitFailure): void {
    if (this.#answer !== undefined) return;
    let payload = cause;
    if (!Buffer.isBuffer(payload)) {
      const error = processFailed(this.invocation.requestId, errorType, payload);
      this.#options.log.say(`${error.errorMessage}\n${errorType}`);
      payload = toPayload(error);
    }
    const reported = reportedErrorType ?? errorType;
    this.#give({ payload, status: 'error', errorType: reported, xrayCause, isPlatformError: true }, true);
  }

  /** The caller is answered at once; the report follows when what the function printed was read. */
  #give(answer: Answer, isOver: boolean): void {
    if (this.#answer !== undefined) return;
    this.#answer = answer;
    this.#answeredAt = performance.now();
    this.#durationMs = this.#elapsedMs;
    this.#options.process?.memory.rest();
    const { version } = this.#options.configuration;
    const { requestId } = this.invocation;
    const result = { requestId, payload: answer.payload, executedVersion: version };
    this.invocation.answer(answer.status === 'success' ? result : { ...result, functionError: 'Unhandled' });
    if (isOver) this.expectReport();
  }

  /** Everybody is done with it: it is reported in a moment, if it was not yet. */
  expectReport(): void {
    if (this.#isReportExpected) return;
    this.#isReportExpected = true;
    this.#options.reportAlarm.set(this.#isRefused ? reportAfterRefusalDelayMs : reportDelayMs, () => {
      this.writeReport();
    });
  }

  /** Nothing where it was answered in time and only did not come back for more. */
  timeOut(): void {
    if (this.#answer !== undefined) return;
    const { timeoutSeconds } = this.#options.configuration;
    const { requestId } = this.invocation;
    const error = timedOut(requestId, timeoutSeconds);
    this.#options.log.say(timedOutText(requestId, timeoutSeconds));
    const payload = toPayload(error);
    this.#give({ payload, status: 'timeout', errorType: error.errorType }, true);
    // Its duration is the limit, as Lambda reports it.
    this.#durationMs = timeoutSeconds * 1000;
    this.writeReport();
  }

  /** Tells of its end, if there is an answer and it was not told before. */
  writeReport(): void {
    const answer = this.#answer;
    if (this.#isReported || answer === undefined) return;
    this.#isReported = true;
    this.#options.reportAlarm.clear();
    const { configuration, log, process, initDurationMs, restoreDurationMs } = this.#options;
    process?.flushOutput();
    process?.memory.sampleAfter(this.#durationMs);
    const { errorType, xrayCause } = answer;
    const report = {
      requestId: this.invocation.requestId,
      durationMs: rounded(this.#durationMs),
      billedDurationMs:
        billedDurationMs(this.#durationMs, initDurationMs) + billedRestoreDurationMs(restoreDurationMs),
      memorySizeMb: configuration.memorySizeMb,
      maxMemoryUsedMb: process?.maxMemoryUsedMb ?? 0,
      status: answer.status,
      ...(initDurationMs === undefined ? {} : { initDurationMs: rounded(initDurationMs) }),
      ...(errorType === undefined ? {} : { errorType, ...(xrayCause && { xrayCause }) }),
    };
    this.#tell(report, answer);
    log.detach();
    this.invocation.finish(report);
  }

  get #elapsedMs(): number {
    return this.timeout.elapsedMs + (this.#options.usedMs ?? 0);
  }

  /** What it allocated in a moment may not have been seen until now. */
  #ranOutOfMemory(): boolean {
    const { process } = this.#options;
    if (this.timeout.elapsedMs >= suspiciousDurationMs) process?.memory.sample();
    return process?.isOutOfMemory === true;
  }

  #spans({ status }: Answer): { readonly spans?: readonly Span[] } {
    if (status !== 'success') return {};
    const startedMs = this.#startedMs - (this.#options.usedMs ?? 0);
    const [answeredMs, overMs] = [this.#durationMs, this.#elapsedMs];
    return {
      spans: responseSpans({ startedMs, firstByteMs: this.#firstByteMs ?? answeredMs, answeredMs, overMs }),
    };
  }

  #tell(report: Omit<InvocationReport, 'log'>, answer: Answer): void {
    const { log, restoreDurationMs } = this.#options;
    const { requestId, durationMs, errorType, initDurationMs } = report;
    const { tracing } = this.invocation;
    const isFailure = answer.status === 'error' && answer.isPlatformError === true;
    const common = {
      requestId,
      status: isFailure ? ('failure' as const) : answer.status,
      ...(errorType === undefined ? {} : { errorType }),
      ...(tracing === undefined ? {} : { tracing }),
    };
    if (log.showsAllEvents) {
      const producedBytes = Math.max(this.#streamedBytes, answer.payload.length);
      log.platform({
        type: 'platform.runtimeDone',
        record: { ...common, metrics: { durationMs, producedBytes }, ...this.#spans(answer) },
      });
    }
    log.platform({
      type: 'platform.report',
      record: {
        ...common,
        metrics: {
          durationMs,
          billedDurationMs: report.billedDurationMs,
          memorySizeMB: report.memorySizeMb,
          maxMemoryUsedMB: report.maxMemoryUsedMb,
          ...(initDurationMs === undefined ? {} : { initDurationMs }),
          ...(restoreDurationMs !== undefined && {
            restoreDurationMs: rounded(restoreDurationMs),
            billedRestoreDurationMs: billedRestoreDurationMs(restoreDurationMs),
          }),
        },
      },
    });
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
