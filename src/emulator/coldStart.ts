import { Alarm } from './alarm.ts';
import { initialize, prepareEnvironment, type EnvironmentStartOptions } from './environmentStart.ts';
import type { ExecutionEnvironment } from './executionEnvironment.ts';
import type { InitOutcome } from './initOutcome.ts';
import { initTimeoutMs, snapshotTimeoutMs } from './limits.ts';
import type { PendingInvocation } from './pendingInvocation.ts';
import { PhaseTimeout } from './phaseTimeout.ts';
import { RunningInvocation } from './runningInvocation.ts';
import { isSnapStarted } from './snapStart/isSnapStarted.ts';
import { RestoreFailed } from './snapStart/restoreFailed.ts';

export interface ColdStartOptions extends EnvironmentStartOptions {
  readonly isDebugging: boolean;
}

/**
 * Serves an invocation with an environment of its own: the init phase, then the event. Where the init phase fails or
 * takes more than ten seconds, Lambda runs it again as part of the invocation, under the function's own timeout.
 * Rejects where no environment can be had at all.
 */
export async function coldStart(options: ColdStartOptions, invocation: PendingInvocation): Promise<void> {
  const { runtime, configuration, isDebugging } = options;
  const timeoutMs = configuration.timeoutSeconds * 1000;
  const hasSnapshot = isSnapStarted(configuration);
  const launched = await prepareEnvironment(options, hasSnapshot ? 'snap-start' : 'on-demand');
  const { environment, launch } = launched;
  const outcome = hasSnapshot
    ? await initialize(launched, Math.max(snapshotTimeoutMs, timeoutMs), invocation.log, 'snap-start')
    : await initialize(launched, initTimeoutMs, invocation.log, 'init');
  if (outcome.status === 'ready') {
    if (hasSnapshot) await restore(environment, invocation);
    else environment.run(invocation, { initDurationMs: outcome.durationMs });
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
  const again = await initialize({ environment: second, launch }, timeoutMs, invocation.log, 'invoke');
  if (again.status === 'ready') {
    if (hasSnapshot) await restore(second, invocation);
    else second.run(invocation, { usedMs: again.durationMs });
    return;
  }
  fail(second, invocation, again, again.durationMs);
  await second.end(again.status === 'timeout' ? 'timeout' : 'failure');
}

/** Goes on from where the snapshot was taken. Nobody pays for what came before it. */
async function restore(environment: ExecutionEnvironment, invocation: PendingInvocation): Promise<void> {
  const restored = await environment.restore();
  if (restored.status === 'ready') {
    environment.run(invocation, { restoreDurationMs: restored.durationMs });
    return;
  }
  const isTimeout = restored.status === 'timeout';
  invocation.reject(new RestoreFailed(isTimeout ? 'SnapStartTimeoutException' : 'SnapStartException'));
  await environment.end(isTimeout ? 'timeout' : 'failure');
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
