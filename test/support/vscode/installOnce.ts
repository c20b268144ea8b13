import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../cacheFolder.ts';

/**
 * The cache folder `name`, filled the first time. It is filled beside its place and then renamed, so that an
 * interrupted installation leaves nothing half done and two at once do not meet.
 */
export async function installOnce(
  name: string,
  title: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  console.log(`Installing ${title}, once, into ${folder} …`);
  const start = performance.now();
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    await fill(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const anotherRunWasFirst = existsSync(folder);
    if (!anotherRunWasFirst) throw error;
  }
  console.log(`Installed ${title} in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  return folder;
}
