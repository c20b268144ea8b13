import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PackedFile } from '../../../src/schema/packedFile.ts';
import type { DocumentationData, ResourceTypeData, SchemaData } from '../../../src/schema/schemaData.ts';
import type { ServerCommand } from './measuredServer.ts';

export const yamlLanguageServerVersion = '1.25.0';

const data = join(import.meta.dirname, '../../../schemas');

const tags = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
];

/**
 * Installs the server that VS Code's YAML extension has, once. It knows no AWS by itself: it gets a JSON schema made
 * of the data of this project, with the types of SAM and those that `templates` use and no other, which is to its good.
 */
export function yamlLanguageServer(folder: string, templates: readonly string[]): ServerCommand {
  const installed = join(folder, 'yaml-language-server');
  const file = join(installed, 'node_modules/yaml-language-server/bin/yaml-language-server');
  mkdirSync(installed, { recursive: true });
  if (!existsSync(file)) {
    writeFileSync(join(installed, 'package.json'), '{ "private": true }\n');
    const install = [
      'install',
      '--no-audit',
      '--no-fund',
      `yaml-language-server@${yamlLanguageServerVersion}`,
    ];
    execFileSync('npm', install, { cwd: installed, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  const schema = join(installed, 'sam.schema.json');
  const used = templates.flatMap((text) =>
    [...text.matchAll(/^ {4}Type: (AWS::\S+)/gm)].map(([, type = '']) => type),
  );
  writeFileSync(schema, JSON.stringify(jsonSchema(new Set(used))));
  return {
    file,
    settings: {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: '*.yaml' },
        schemaStore: { enable: false },
        customTags: tags.flatMap((tag) => [`!${tag} scalar`, `!${tag} sequence`, `!${tag} mapping`]),
        validate: true,
        hover: true,
        completion: true,
      },
    },
  };
}

interface Source {
  readonly type: string;
  readonly types: ReadonlySet<string>;
  readonly documentation: DocumentationData;
}

function jsonSchema(used: ReadonlySet<string>): unknown {
  const schemas = new PackedFile(join(data, 'resourceTypes.bin'));
  const documentations = new PackedFile(join(data, 'documentation.bin'));
  const definitions: Record<string, unknown> = {};
  const resources: unknown[] = [];
  const types = new Set(
    schemas.names().filter((name) => used.has(name) || name.startsWith('AWS::Serverless::')),
  );
  for (const type of types) {
    const { definitions: inner = {}, ...own } = schemas.get(type) as ResourceTypeData;
    const documentation = (documentations.get(type) ?? {}) as DocumentationData;
    const source = { type, types, documentation };
    definitions[type] = keywords(own, source, '');
    for (const [key, each] of Object.entries(inner))
      definitions[`${type}.${key}`] = keywords(each, source, `${key}.`);
    resources.push({
      type: 'object',
      properties: { Type: { enum: [type] }, Properties: { $ref: `#/definitions/${type}` } },
      required: ['Type'],
    });
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions,
    type: 'object',
    properties: { Resources: { type: 'object', additionalProperties: { anyOf: resources } } },
  };
}

/** The keywords as JSON Schema has them; `path` is where the documentation of the properties begins. */
function keywords(schema: SchemaData, source: Source, path: string): Record<string, unknown> {
  const inner = (each: SchemaData): unknown => keywords(each, source, path);
  const { $ref, pattern, patternProperties, cases, properties, items, additionalProperties } = schema;
  if ($ref !== undefined) return referenceTo($ref, source);
  const { type, required, minimum, maximum, minLength, maxLength, oneOf, anyOf } = schema;
  const ofCases = Object.entries(cases?.schemas ?? {}).map(([text, each]) => ({
    if: { properties: { [cases?.property ?? '']: { const: text } } },
    then: inner(each),
  }));
  const allOf = [...(schema.allOf ?? []).map(inner), ...ofCases];
  return {
    ...{ type, enum: schema.enum, required, minimum, maximum, minLength, maxLength },
    pattern: pattern?.[1] === '' ? pattern[0] : undefined,
    items: items && inner(items),
    properties:
      properties &&
      Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [
          key,
          { description: source.documentation[path + key], ...keywords(each, source, path) },
        ]),
      ),
    patternProperties:
      patternProperties &&
      Object.fromEntries(patternProperties.map((each) => [each.pattern[0], inner(each.schema)])),
    additionalProperties:
      typeof additionalProperties === 'object' ? inner(additionalProperties) : additionalProperties,
    oneOf: oneOf?.map(inner),
    anyOf: anyOf?.map(inner),
    allOf: allOf.length > 0 ? allOf : undefined,
  };
}

/** What leads to a type that is left out allows anything. */
function referenceTo(reference: string, { type, types }: Source): Record<string, unknown> {
  const [elsewhere = '', path] = reference.split('#');
  if (path === undefined) return { $ref: `#/definitions/${type}.${reference}` };
  if (!types.has(elsewhere)) return {};
  const [first = '', name] = path.split('.');
  const definition = name === undefined ? elsewhere : `${elsewhere}.${first}`;
  return { $ref: `#/definitions/${definition}/properties/${name ?? first}` };
}
