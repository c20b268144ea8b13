import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PackedFile } from '../../../src/schema/packedFile.ts';
import type { ResourceTypeData, SchemaData } from '../../../src/schema/schemaData.ts';
import type { ServerCommand } from './measuredServer.ts';

export const yamlLanguageServerVersion = '1.25.0';

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

function jsonSchema(used: ReadonlySet<string>): unknown {
  const types = new PackedFile(join(import.meta.dirname, '../../../schemas/resourceTypes.bin'));
  const definitions: Record<string, unknown> = {};
  const resources: unknown[] = [];
  const wanted = types.names().filter((name) => used.has(name) || name.startsWith('AWS::Serverless::'));
  for (const name of wanted) {
    const { definitions: inner = {}, ...type } = types.get(name) as ResourceTypeData;
    definitions[name] = keywords(type, name, wanted);
    for (const [key, each] of Object.entries(inner))
      definitions[`${name}.${key}`] = keywords(each, name, wanted);
    resources.push({
      type: 'object',
      properties: { Type: { enum: [name] }, Properties: { $ref: `#/definitions/${name}` } },
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

/** The keywords as JSON Schema has them. What leads to a type that is left out allows anything. */
function keywords(data: SchemaData, type: string, wanted: readonly string[]): unknown {
  const inner = (each: SchemaData): unknown => keywords(each, type, wanted);
  const { $ref, pattern, patternProperties, cases, properties, items, additionalProperties, ...rest } = data;
  if ($ref !== undefined) {
    const [elsewhere = '', path] = $ref.split('#');
    if (path === undefined) return { $ref: `#/definitions/${type}.${$ref}` };
    if (!wanted.includes(elsewhere)) return {};
    const [first = '', name] = path.split('.');
    return {
      $ref:
        name === undefined
          ? `#/definitions/${elsewhere}/properties/${first}`
          : `#/definitions/${elsewhere}.${first}/properties/${name}`,
    };
  }
  const { type: ownType, required, minimum, maximum, minLength, maxLength, oneOf, anyOf, allOf } = rest;
  return {
    type: ownType,
    enum: rest.enum,
    required,
    minimum,
    maximum,
    minLength,
    maxLength,
    pattern: pattern?.[1] === '' ? pattern[0] : undefined,
    items: items && inner(items),
    properties: properties && mapped(properties, inner),
    patternProperties:
      patternProperties &&
      Object.fromEntries(patternProperties.map((each) => [each.pattern[0], inner(each.schema)])),
    additionalProperties:
      typeof additionalProperties === 'object' ? inner(additionalProperties) : additionalProperties,
    oneOf: oneOf?.map(inner),
    anyOf: anyOf?.map(inner),
    allOf: [
      ...(allOf ?? []).map(inner),
      ...Object.entries(cases?.schemas ?? {}).map(([text, schema]) => ({
        if: { properties: { [cases?.property ?? '']: { const: text } } },
        then: inner(schema),
      })),
    ],
  };
}

function mapped<T>(
  members: Readonly<Record<string, T>>,
  map: (member: T) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, map(member)]));
}
