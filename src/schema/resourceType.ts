import type { ResourceTypeData } from './schemaData.ts';
import type { TypeScope } from './typeScope.ts';
import { Property, ValueSchema } from './valueSchema.ts';

/** A resource type of CloudFormation or SAM: what its `Properties` may be, and what references to it give. */
export class ResourceType {
  readonly name: string;
  /** Of `Properties`. */
  readonly schema: ValueSchema;
  /** What `Fn::GetAtt` gives, by its whole name, as `Endpoint.Address`. */
  readonly attributes: ReadonlyMap<string, Property>;
  /** Names of the properties, or paths as `Code.S3Key`, that tell the resource from all others. */
  readonly primaryIdentifier: readonly string[];
  readonly #refersTo: string | undefined;
  readonly #scope: TypeScope;

  constructor(name: string, data: ResourceTypeData, scope: TypeScope) {
    this.name = name;
    this.schema = ValueSchema.from(data, scope, '');
    this.attributes = new Map(
      Object.entries(data.attributes ?? {}).map(([key, each]) => [key, new Property(each, scope, `@${key}`)]),
    );
    this.primaryIdentifier = data.primaryIdentifier ?? [];
    this.#refersTo = data.refersTo;
    this.#scope = scope;
  }

  /** By name, in the order of their names. */
  get properties(): ReadonlyMap<string, Property> {
    return this.schema.properties;
  }

  /** The property or attribute whose value `Ref` gives; a string whatever it is. */
  get reference(): { readonly name: string; readonly property: Property } | undefined {
    const name = this.#refersTo;
    if (name === undefined) return undefined;
    const property = this.properties.get(name) ?? this.attributes.get(name);
    return property && { name, property };
  }

  /** Of a property type, as `Code` of a function. */
  definition(name: string): ValueSchema | undefined {
    return this.#scope.resolve(name);
  }

  /** Markdown. */
  get documentation(): string | undefined {
    return this.#scope.documentation('');
  }

  get documentationUrl(): string {
    const [, service = '', ...rest] = this.name.toLowerCase().split('::');
    return service === 'serverless'
      ? `https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-${rest.join('-')}.html`
      : `https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-${[service, ...rest].join('-')}.html`;
  }

  /** Of a SAM function or state machine: the schemas of its `Events` by their `Type`. */
  get eventSources(): ReadonlyMap<string, ValueSchema> {
    const events = this.properties.get('Events')?.value.additionalProperties;
    return events?.cases?.schemas ?? new Map<string, ValueSchema>();
  }
}
