/**
 * Makes schemas/resourceTypes.bin and schemas/documentation.bin anew. In: the packages named in packages.ts, or a folder
 * given as argument where they are unpacked already. Out: the two files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentationData, ResourceTypeData } from '../../src/schema/schemaData.ts';
import { readOnlyAttributes } from './attributes.ts';
import { readCfnLintSchemas } from './cfnLintSchemas.ts';
import { corrected } from './corrected.ts';
import { documentationOf } from './documentation.ts';
import { flagProperties, pathOf } from './flags.ts';
import { packFile } from './packFile.ts';
import { fetchPackages, packagesIn } from './packages.ts';
import type { RawResourceSchema } from './rawSchema.ts';
import { samDocumentation } from './sam/documentation/index.ts';
import { samSchema } from './sam/samSchema.ts';
import { readServiceSpec, type ResourceFacts } from './serviceSpec.ts';
import { translate } from './translate.ts';

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'lambda-workbench-schemas-'));
try {
  if (given === undefined) fetchPackages(folder);
  const { cfnLintSchemas, serviceSpecDatabase } = packagesIn(folder);
  const schemas = [...readCfnLintSchemas(cfnLintSchemas)];
  const facts = readServiceSpec(serviceSpecDatabase);
  const types = new Map(schemas.map(([name, raw]) => [name, typeData(raw, facts.get(name), cfnLintSchemas)]));
  const texts = new Map(schemas.map(([name, raw]) => [name, textsOf(raw, facts.get(name))]));
  const target = join(import.meta.dirname, '..');
  packFile(join(target, 'resourceTypes.bin'), types);
  packFile(join(target, 'documentation.bin'), texts);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}

function textsOf(raw: RawResourceSchema, facts: ResourceFacts | undefined): DocumentationData {
  return samDocumentation[raw.typeName] ?? documentationOf(raw, facts);
}

function typeData(
  raw: RawResourceSchema,
  facts: ResourceFacts | undefined,
  folder: string,
): ResourceTypeData {
  const definitions = Object.entries(raw.definitions ?? {}).map(
    ([name, each]) => [name, translate(each)] as const,
  );
  const plain: ResourceTypeData = { ...translate(raw), definitions: Object.fromEntries(definitions) };
  const isSam = raw.typeName.startsWith('AWS::Serverless::');
  const data = corrected(raw.typeName, isSam ? samSchema(raw.typeName, plain) : plain, folder);
  flagProperties(data, raw, facts?.settable ?? new Set());
  const identifier = (raw.primaryIdentifier ?? []).map((pointer) => pathOf(pointer).join('.'));
  const refersTo = facts?.refersTo ?? (identifier.length === 1 ? identifier[0] : undefined);
  return {
    ...data,
    attributes: { ...facts?.attributes, ...readOnlyAttributes(data, raw) },
    primaryIdentifier: identifier,
    ...(refersTo !== undefined && { refersTo }),
  };
}
