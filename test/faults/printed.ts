import type { RunningCli } from '../support/cli.ts';

/** Has a function tell of its process, for {@link nextProcess}. */
export const tell = 'console.log(`process ${process.pid}`);';

/** The ID of the next process that tells of itself. */
export async function nextProcess(cli: RunningCli, former: readonly number[] = []): Promise<number> {
  const known = former.map((processId) => `(?!${processId}\\b)`).join('');
  const line = await cli.log.matching(new RegExp(`\\bprocess ${known}\\d+$`));
  return Number(/\d+$/.exec(line)?.[0]);
}
