import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ResourceTypes } from '../../src/schema/resourceTypes.ts';

const schemas = join(import.meta.dirname, '../../schemas');

/** The resource types that are checked in. */
export const types = new ResourceTypes(schemas);

/** Puts their files where programs built into `folder` look for them. */
export function copyResourceTypes(folder: string): void {
  for (const name of ['resourceTypes.bin', 'documentation.bin'])
    cpSync(join(schemas, name), join(folder, 'schemas', name));
}
