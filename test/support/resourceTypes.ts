import { join } from 'node:path';
import { ResourceTypes } from '../../src/schema/resourceTypes.ts';

/** The resource types that are checked in. */
export const types = new ResourceTypes(join(import.meta.dirname, '../../schemas'));
