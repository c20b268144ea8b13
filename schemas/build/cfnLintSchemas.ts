import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawResourceSchema } from './rawSchema.ts';

/** The resource schemas of the package cfn-lint by type, in the order of their names. */
export function readCfnLintSchemas(folder: string): Map<string, RawResourceSchema> {
  const resources = join(folder, 'resources');
  const schemas = readdirSync(resources)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(resources, name), 'utf8')) as RawResourceSchema)
    .filter(({ typeName }) => typeName.startsWith('AWS::') || typeName.startsWith('Alexa::'));
  return new Map(schemas.map((each) => [each.typeName, each] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
