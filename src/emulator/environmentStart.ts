import { access } from 'node:fs/promises';
import { environmentTooLarge, taskRootNotFound } from './errors.ts';
import type { ExecutionEnvironment } from './executionEnvironment.ts';
import type { FunctionConfiguration } from './functionConfiguration.ts';
import type { InitOutcome } from './initOutcome.ts';
import type { InvocationLog } from './invocationLog.ts';
import { maxEnvironmentBytes } from './limits.ts';
import type { Notice } from './notice.ts';
import type { InitializationType, InitPhase } from './platformEvents.ts';
import type { Launch, Runtime } from './runtimes/runtime.ts';

export interface EnvironmentStartOptions {
  readonly runtime: Runtime;
  readonly configuration: FunctionConfiguration;
  readonly optFolder: string | undefined;
  newEnvironment(launch: Launch): ExecutionEnvironment;
  onNotice(notice: Notice): void;
}

export interface LaunchedEnvironment {
  readonly environment: ExecutionEnvironment;
  readonly launch: Launch;
}

/** An environment, not started yet, and what it is started with. Rejects where none can be had at all. */
export async function prepareEnvironment(
  options: EnvironmentStartOptions,
  initializationType: InitializationType,
): Promise<LaunchedEnvironment> {
  const { runtime, configuration } = options;
  const { environment: variables } = configuration;
  if (Buffer.byteLength(JSON.stringify(variables)) > maxEnvironmentBytes)
    throw environmentTooLarge(variables);
  await access(configuration.taskRoot).catch(() => {
    throw taskRootNotFound(configuration.functionName, configuration.taskRoot);
  });
  const launch = { ...(await runtime.prepare(configuration, options.optFolder)), initializationType };
  const environment = options.newEnvironment(launch);
  for (const notice of launch.notices) {
    environment.log.say(notice.message);
    options.onNotice(notice);
  }
  return { environment, launch };
}

/** Runs the init phase and tells how it went. */
export async function initialize(
  { environment, launch }: LaunchedEnvironment,
  limitMs: number,
  log: InvocationLog,
  phase: InitPhase,
): Promise<InitOutcome> {
  try {
    const outcome = await environment.initialize(limitMs, log, phase);
    reportInit({ environment, launch }, outcome, phase);
    return outcome;
  } catch (error) {
    await environment.end();
    throw error;
  }
}

function reportInit(
  { environment, launch }: LaunchedEnvironment,
  outcome: InitOutcome,
  phase: InitPhase,
): void {
  const { status } = outcome;
  const record = {
    initializationType: launch.initializationType ?? ('on-demand' as const),
    phase,
    status: status === 'ready' ? ('success' as const) : status,
    ...(status === 'error' ? { errorType: outcome.reportedErrorType ?? outcome.errorType } : {}),
  };
  environment.log.platform({ type: 'platform.initRuntimeDone', record });
  const metrics = { durationMs: Math.round(outcome.durationMs * 100) / 100 };
  environment.log.platform({ type: 'platform.initReport', record: { ...record, metrics } });
}
