import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of a log stream: a stream that grew has several. */
export interface LogFile {
  readonly path: string;
  readonly logStreamName: string;
  /** Counted from 0. */
  readonly part: number;
  readonly bytes: number;
  readonly modifiedMs: number;
}

const fileName = /^(.+)\.(\d+)\.jsonl$/;

/** The folder for a log group's streams, whose own name has slashes and may have dots. */
export function groupFolder(folder: string, logGroupName: string): string {
  return join(folder, encodeURIComponent(logGroupName).replaceAll('.', '%2E'));
}

export function logFilePath(groupFolderPath: string, logStreamName: string, part: number): string {
  return join(groupFolderPath, ...logStreamName.split('/')) + `.${part}.jsonl`;
}

/** All files of a group, the parts of each stream in their order; none where the group is not there. */
export async function logFilesIn(groupFolderPath: string): Promise<LogFile[]> {
  const paths = await readdir(groupFolderPath, { recursive: true }).catch(() => []);
  const files = await Promise.all(
    paths.map(async (relative): Promise<LogFile | undefined> => {
      const [, name, part] = fileName.exec(relative) ?? [];
      if (name === undefined) return undefined;
      const path = join(groupFolderPath, relative);
      const stats = await stat(path).catch(() => undefined);
      return (
        stats && {
          path,
          logStreamName: name.replaceAll(sep, '/'),
          part: Number(part),
          bytes: stats.size,
          modifiedMs: stats.mtimeMs,
        }
      );
    }),
  );
  return files
    .filter((file) => file !== undefined)
    .sort((a, b) => a.logStreamName.localeCompare(b.logStreamName) || a.part - b.part);
}
