import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PropertyData, SchemaTypeName } from '../../src/schema/schemaData.ts';

/** What `@aws-cdk/aws-service-spec` knows of a resource type besides its shape. */
export interface ResourceFacts {
  /** Of the type, its properties, those of its definitions (`Code.S3Key`) and its attributes (`@Arn`). */
  readonly documentation: ReadonlyMap<string, string>;
  readonly attributes: Readonly<Record<string, PropertyData>>;
  /** Properties that a template can set. */
  readonly settable: ReadonlySet<string>;
  /** What `Ref` gives. */
  readonly refersTo: string | undefined;
}

interface Member {
  readonly type: { readonly type: string };
  readonly documentation?: string;
}

interface TypeDefinition {
  readonly $id: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, Member>>;
}

interface Resource extends TypeDefinition {
  readonly cloudFormationType: string;
  readonly documentation?: string;
  readonly attributes: Readonly<Record<string, Member>>;
  readonly primaryIdentifier?: readonly string[];
  readonly cfnRefIdentifier?: readonly string[];
}

interface Database {
  readonly schema: {
    readonly resource: { readonly entities: readonly Resource[] };
    readonly typeDefinition: { readonly entities: readonly TypeDefinition[] };
    readonly usesType: { readonly forward: Readonly<Record<string, readonly { readonly $id: string }[]>> };
  };
}

/** The facts by resource type. */
export function readServiceSpec(file: string): Map<string, ResourceFacts> {
  const { schema } = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Database;
  const definitions = new Map(schema.typeDefinition.entities.map((each) => [each.$id, each]));
  return new Map(
    schema.resource.entities.map((resource) => {
      const used = schema.usesType.forward[resource.$id] ?? [];
      const types = used.map(({ $id }) => definitions.get($id)).filter((each) => each !== undefined);
      return [resource.cloudFormationType, factsOf(resource, types)];
    }),
  );
}

function factsOf(resource: Resource, definitions: readonly TypeDefinition[]): ResourceFacts {
  const documentation = new Map<string, string>();
  const add = (path: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') documentation.set(path, text);
  };
  add('', resource.documentation);
  for (const [name, member] of Object.entries(resource.properties)) add(name, member.documentation);
  for (const [name, member] of Object.entries(resource.attributes)) add(`@${name}`, member.documentation);
  for (const definition of definitions)
    for (const [name, member] of Object.entries(definition.properties))
      add(`${definition.name}.${name}`, member.documentation);
  const identifier = resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [];
  return {
    documentation,
    settable: new Set(Object.keys(resource.properties)),
    attributes: Object.fromEntries(
      Object.entries(resource.attributes).map(([name, { type }]) => [name, typeOf(type.type)]),
    ),
    refersTo: identifier.length === 1 ? identifier[0] : undefined,
  };
}

function typeOf(type: string): PropertyData {
  const name = typeNames[type];
  return name === undefined ? {} : { type: name };
}

const typeNames: Readonly<Record<string, SchemaTypeName>> = {
  string: 'string',
  'date-time': 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  map: 'object',
  json: 'object',
  ref: 'object',
};
