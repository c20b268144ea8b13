import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeFiles } from '../support/files.ts';

/** A layer, below a folder, with a built program as its external extension. */
export function thirdPartyLayer(parent: string, program: string): string {
  const layer = writeFiles(parent, {});
  mkdirSync(join(layer, 'extensions'));
  symlinkSync(program, join(layer, 'extensions', basename(program)));
  return layer;
}
