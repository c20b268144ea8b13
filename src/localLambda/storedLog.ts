import type { Application } from '../application/application.ts';
import { functionConfigurationOf } from '../application/functionConfiguration.ts';
import type { LogEvent } from '../emulator/logStreams/logEvent.ts';
import { LogReader } from '../emulator/logStreams/logReader.ts';
import { isLogStreamOf } from '../emulator/logNames.ts';
import { keptFolder } from './keptFolder.ts';

/**
 * What is kept of a function's log, in this run and former ones of the same owner; throws a UserError where there is
 * no such function.
 */
export function storedLogOf(
  application: Application,
  logicalId: string,
  cacheFolder: string,
  owner: string,
): LogReader {
  const { configuration } = functionConfigurationOf(application, logicalId);
  return new LogReader(keptFolder(cacheFolder, 'logs', owner), configuration.logGroupName, (name) =>
    isLogStreamOf(configuration, name),
  );
}

/** Whether a record of a log contains a text, in whatever case. */
export function contains({ message }: LogEvent, text: string): boolean {
  return message.toLowerCase().includes(text.toLowerCase());
}
