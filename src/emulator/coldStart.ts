import { access } from 'node:fs/promises';
import { Alarm } from './alarm.ts';
import { environmentTooLarge, taskRootNotFound } from './errors.ts';
import type { ExecutionEnvironment } from './executionEnvironment.ts';
import type { InitOutcome } from './initOutcome.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import { initTimeoutMs, maxEnvironmentBytes } from './limits.ts';
import type { Notice } from './notice.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import type { InitPhase } from './platformEvents.ts';
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
  const { environment: variables } = configuration;
  if (Buffer.byteLength(JSON.stringify(variables)) > maxEnvironmentBytes)
    throw environmentTooLarge(variables);
  await access(configuration.taskRoot).catch(() => {
    throw taskRootNotFound(configuration.functionName, configuration.taskRoot);
  });
  const launch = await runtime.prepare(configuration, options.optFolder);
  const environment = options.newEnvironment(launch);
  for (const notice of launch.notices) {
    environment.log.say(notice.message);
    options.onNotice(notice);
  }

  const outcome = await initialize(environment, initTimeoutMs, invocation, 'init');
  reportInit(environment, outcome, 'init');
  if (outcome.status === 'ready') {
    environment.run(invocation, { initDurationMs: outcome.durationMs });
    return;
  }
  const notice =
    outcome.status === 'error' && Buffer.isBuffer(outcome.cause)
      ? await runtime.explainInitError(configuration, outcome.cause)
      : undefined;
  if (notice !== undefined) options.onNotice(notice);
  await environment.end(outcome.status === 'timeout' ? 'timeout' : 'failure');
  if (isDebugging && outcome.status === 'error') {
    // Whoever debugs has seen it fail and need not see it fail again.
    fail(environment, invocation, outcome, outcome.durationMs);
    return;
  }

  const second = options.newEnvironment(launch);
  const timeoutMs = configuration.timeoutSeconds * 1000;
  const again = await initialize(second, timeoutMs, invocation, 'invoke');
  reportInit(second, again, 'invoke');
  if (again.status === 'ready') {
    second.run(invocation, { usedMs: again.durationMs });
    return;
  }
  fail(second, invocation, again, again.durationMs);
  await second.end(again.status === 'timeout' ? 'timeout' : 'failure');
}

async function initialize(
  environment: ExecutionEnvironment,
  limitMs: number,
  invocation: PendingInvocation,
  phase: InitPhase,
): Promise<InitOutcome> {
  try {
    return await environment.initialize(limitMs, invocation.log, phase);
  } catch (error) {
    await environment.end();
    throw error;
  }
}

/** Tells how the init phase went. */
function reportInit(environment: ExecutionEnvironment, outcome: InitOutcome, phase: InitPhase): void {
  const { status } = outcome;
  const record = {
    initializationType: 'on-demand' as const,
    phase,
    status: status === 'ready' ? ('success' as const) : status,
    ...(status === 'error' ? { errorType: outcome.reportedErrorType ?? outcome.errorType } : {}),
  };
  environment.log.platform({ type: 'platform.initRuntimeDone', record });
  const metrics = { durationMs: Math.round(outcome.durationMs * 100) / 100 };
  environment.log.platform({ type: 'platform.initReport', record: { ...record, metrics } });
}

/** Answers an invocation that met no runtime which would take it. */
function fail(
  environment: ExecutionEnvironment,
  invocation: PendingInvocation,
  outcome: Exclude<InitOutcome, { readonly status: 'ready' }>,
  usedMs: number,
): void {
  const { configuration, log, process } = environment;
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
  running.writeStart();
  if (outcome.status === 'timeout') {
    running.timeOut();
    return;
  }
  running.break(outcome);
}
