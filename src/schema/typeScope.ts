import type { ResourceType } from './resourceType.ts';
import type { DocumentationData, ResourceTypeData } from './schemaData.ts';
import { ValueSchema, type Property, type SchemaScope } from './valueSchema.ts';

/** Where the references of a resource type's schemas lead: to its definitions, or to properties of other types. */
export class TypeScope implements SchemaScope {
  readonly #definitions: ResourceTypeData['definitions'];
  readonly #schemas = new Map<string, ValueSchema>();
  readonly #typeNamed: (name: string) => ResourceType | undefined;
  readonly #readDocumentation: () => DocumentationData;
  #documentation: DocumentationData | undefined;

  constructor(
    definitions: ResourceTypeData['definitions'],
    typeNamed: (name: string) => ResourceType | undefined,
    readDocumentation: () => DocumentationData,
  ) {
    this.#definitions = definitions;
    this.#typeNamed = typeNamed;
    this.#readDocumentation = readDocumentation;
  }

  resolve(reference: string): ValueSchema | undefined {
    const elsewhere = this.#propertyBehind(reference);
    if (elsewhere) return elsewhere.value;
    const known = this.#schemas.get(reference);
    if (known) return known;
    const data = this.#definitions?.[reference];
    const schema = data && ValueSchema.from(data, this, reference);
    if (schema) this.#schemas.set(reference, schema);
    return schema;
  }

  documentation(path: string): string | undefined {
    this.#documentation ??= this.#readDocumentation();
    return this.#documentation[path];
  }

  documentationBehind(reference: string): string | undefined {
    return this.#propertyBehind(reference)?.documentation;
  }

  #propertyBehind(reference: string): Property | undefined {
    const [typeName = '', path] = reference.split('#');
    if (path === undefined) return undefined;
    const type = this.#typeNamed(typeName);
    const [first = '', name] = path.split('.');
    return name === undefined ? type?.properties.get(first) : type?.definition(first)?.properties.get(name);
  }
}
