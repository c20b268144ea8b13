import { initialize, prepareEnvironment, type EnvironmentStartOptions } from './environmentStart.ts';
import { InvocationLog } from './invocationLog.ts';
import { provisionedInitTimeoutMs } from './limits.ts';
import type { ReadyEnvironment } from './provisionedEnvironments.ts';

/**
 * Gets an environment ready for its first event, which nobody has sent yet: the init phase may take longer than that of
 * a cold start, and is not run again where it fails. Rejects where no environment can be had at all.
 */
export async function provisionedStart(
  options: EnvironmentStartOptions,
): Promise<ReadyEnvironment | undefined> {
  const launched = await prepareEnvironment(options, 'provisioned-concurrency');
  const { environment } = launched;
  const limitMs = Math.max(provisionedInitTimeoutMs, options.configuration.timeoutSeconds * 1000);
  const outcome = await initialize(launched, limitMs, new InvocationLog(), 'init');
  if (outcome.status === 'ready') return { environment, initDurationMs: outcome.durationMs };
  await environment.end(outcome.status === 'timeout' ? 'timeout' : 'failure');
  return undefined;
}
