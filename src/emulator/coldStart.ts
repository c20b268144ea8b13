import { access } from 'node:fs/promises';
import { Alarm } from './alarm.ts';
import { taskRootNotFound } from './errors.ts';
import type { ExecutionEnvironment, InitOutcome } from './executionEnvironment.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import { initTimeoutMs } from './limits.ts';
import type { Notice } from './notice.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import { processFailed, toPayload } from './platformErrors.ts';
import { platformLines } from './platformLines.ts';
import { RunningInvocation } from './runningInvocation.ts';
import type { Launch, Runtime } from './runtimes/runtime.ts';

export interface ColdStartOptions {
  readonly runtime: Runtime;
  readonly configuration: FunctionConfiguration;
  readonly isDebugging: boolean;
  readonly optFolder: string | undefined;
  newEnvironment(launch: Launch): ExecutionEnvironment;
  onNotice(notice: Notice): void;
}

/**
 * Serves an invocation with an environment of its own: the init phase, then the event. Where the init phase fails or
 * takes more than ten seconds, Lambda runs it again as part of the invocation, under the function's own timeout.
 * Rejects where no environment can be had at all.
 */
export async function coldStart(options: ColdStartOptions, invocation: PendingInvocation): Promise<void> {
  const { runtime, configuration, isDebugging } = options;
  await access(configuration.taskRoot).catch(() => {
    throw taskRootNotFound(configuration.functionName, configuration.taskRoot);
  });
  const launch = await runtime.prepare(configuration, options.optFolder);
  const environment = options.newEnvironment(launch);
  for (const notice of launch.notices) {
    environment.log.platform(notice.message);
    options.onNotice(notice);
  }

  const outcome = await initialize(environment, initTimeoutMs, invocation);
  if (outcome.status === 'ready') {
    environment.run(invocation, { initDurationMs: outcome.durationMs });
    return;
  }
  reportInit(environment, outcome, 'init');
  const notice =
    outcome.status === 'error' && Buffer.isBuffer(outcome.cause)
      ? await runtime.explainInitError(configuration, outcome.cause)
      : undefined;
  if (notice !== undefined) options.onNotice(notice);
  await environment.end();
  if (isDebugging && outcome.status === 'error') {
    // Whoever debugs has seen it fail and need not see it fail again.
    fail(environment, invocation, outcome, outcome.durationMs);
    return;
  }

  const second = options.newEnvironment(launch);
  const timeoutMs = configuration.timeoutSeconds * 1000;
  const again = await initialize(second, timeoutMs, invocation);
  if (again.status === 'ready') {
    second.run(invocation, { usedMs: again.durationMs });
    return;
  }
  reportInit(second, again, 'invoke');
  fail(second, invocation, again, again.durationMs);
  await second.end();
}

async function initialize(
  environment: ExecutionEnvironment,
  limitMs: number,
  invocation: PendingInvocation,
): Promise<InitOutcome> {
  try {
    return await environment.initialize(limitMs, invocation.log);
  } catch (error) {
    await environment.end();
    throw error;
  }
}

function reportInit(environment: ExecutionEnvironment, outcome: InitOutcome, phase: 'init' | 'invoke'): void {
  if (outcome.status === 'ready') return;
  const errorType = outcome.status === 'error' ? outcome.errorType : undefined;
  environment.log.platform(platformLines.initReport(outcome.durationMs, phase, outcome.status, errorType));
}

/** Answers an invocation that met no runtime which would take it. */
function fail(
  environment: ExecutionEnvironment,
  invocation: PendingInvocation,
  outcome: Exclude<InitOutcome, { readonly status: 'ready' }>,
  usedMs: number,
): void {
  const { configuration, log, process } = environment;
  log.attach(invocation.log, invocation.requestId);
  log.platform(platformLines.start(invocation.requestId, configuration.version));
  const phase = {
    limitMs: 0,
    environmentId: environment.id,
    hooks: undefined,
    clockFile: undefined,
    alarm: new Alarm(),
  };
  const timeout = new PhaseTimeout({ ...phase, onTimeout: () => undefined }, false);
  const running = new RunningInvocation({
    invocation,
    configuration,
    log,
    timeout,
    process,
    reportAlarm: new Alarm(),
    usedMs,
  });
  if (outcome.status === 'timeout') {
    running.timeOut();
    return;
  }
  const { cause, errorType } = outcome;
  if (Buffer.isBuffer(cause)) {
    running.answer({ payload: cause, status: 'error', errorType, isPlatformError: true });
    return;
  }
  const error = processFailed(invocation.requestId, errorType, cause);
  log.platform(`${error.errorMessage}\n${errorType}`);
  running.answer({ payload: toPayload(error), status: 'error', errorType, isPlatformError: true });
}
