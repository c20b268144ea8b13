import { createWriteStream } from 'node:fs';
import { chmod, mkdir, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { UserError } from '../../shared/userError.ts';
import { archiveTooLarge, archiveUnreadable } from '../errors.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const maxUnzippedBytes = 262_144_000;
/** Of archives made where files have none, as on Windows. */
const usualFileMode = 0o644;
const fileTypeMask = 0o170000;
const symbolicLink = 0o120000;

interface Link {
  readonly path: string;
  readonly target: string;
}

/**
 * Unpacks a zip archive into a new folder, files with their modes. Throws a UserError where it is no archive, would
 * write outside the folder, or is larger than Lambda takes.
 */
export async function unpack(archive: string, folder: string): Promise<void> {
  try {
    const zip = await openPromise(archive);
    try {
      await unpackEntries(zip, archive, folder);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw archiveUnreadable(archive, error instanceof Error ? error.message : String(error));
  }
}

async function unpackEntries(zip: ZipFile, archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const links: Link[] = [];
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    if (bytes > maxUnzippedBytes) throw archiveTooLarge(archive, maxUnzippedBytes);
    const path = join(folder, entry.fileName);
    if (entry.fileName.endsWith('/')) {
      await mkdir(path, { recursive: true });
    } else if ((modeOf(entry) & fileTypeMask) === symbolicLink) {
      links.push({ path, target: await text(await zip.openReadStreamPromise(entry)) });
    } else {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
      // The owner must be able to read it, and to remove it again.
      await chmod(path, (modeOf(entry) & 0o777 || usualFileMode) | 0o600);
    }
  }
  // Last, so that no file is written through one.
  for (const link of links) await makeLink(link, folder);
}

async function makeLink({ path, target }: Link, folder: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const [parent, root] = await Promise.all([realpath(dirname(path)), realpath(folder)]);
  if (parent !== root && !parent.startsWith(root + sep)) throw new Error(`${path} leads out of the archive`);
  // On Windows only administrators may make links; as Git does there, a file says where it would lead.
  await (process.platform === 'win32' ? writeFile(path, target) : symlink(target, path));
}

function modeOf({ externalFileAttributes }: Entry): number {
  return externalFileAttributes >>> 16;
}
