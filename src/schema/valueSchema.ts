import type { PropertyData, SchemaData, SchemaTypeName } from './schemaData.ts';

/** What a schema's references and texts are looked up in: its resource type. */
export interface SchemaScope {
  /** Undefined where the reference leads nowhere. */
  resolve(reference: string): ValueSchema | undefined;
  documentation(path: string): string | undefined;
  /** The documentation that goes with what a reference leads to. */
  documentationBehind(reference: string): string | undefined;
}

const none: readonly never[] = [];

/**
 * What a value of a template may be, in JSON Schema's words. References are followed as they are asked for, so that a
 * schema may contain itself. What asks nothing is absent or empty.
 */
export class ValueSchema {
  /** The keywords that hold no schemas; the others are members of their own. */
  readonly keywords: SchemaData;
  readonly types: readonly SchemaTypeName[];
  readonly #scope: SchemaScope;
  readonly #path: string;
  // Made when they are first asked for.
  #properties: ReadonlyMap<string, Property> | undefined;
  #additionalProperties: ValueSchema | undefined;
  #patternProperties: ValueSchema['patternProperties'] | undefined;
  #propertyNames: ValueSchema | undefined;
  #pattern: RegExp | undefined;
  #items: ValueSchema | undefined;
  #oneOf: readonly ValueSchema[] | undefined;
  #anyOf: readonly ValueSchema[] | undefined;
  #allOf: readonly ValueSchema[] | undefined;
  #not: ValueSchema | undefined;
  #if: ValueSchema | undefined;
  #then: ValueSchema | undefined;
  #else: ValueSchema | undefined;
  #cases: ValueSchema['cases'];
  #everyProperty: ReadonlyMap<string, Property> | undefined;

  /** `path` is that of its documentation: a definition's name, or empty for the resource type itself. */
  private constructor(keywords: SchemaData, scope: SchemaScope, path: string) {
    this.keywords = keywords;
    this.types = typeof keywords.type === 'string' ? [keywords.type] : (keywords.type ?? []);
    this.#scope = scope;
    this.#path = path;
  }

  /** The schema, or the one it refers to; one that allows anything where that is missing. */
  static from(data: SchemaData, scope: SchemaScope, path: string): ValueSchema {
    if (data.$ref === undefined) return new ValueSchema(data, scope, path);
    return scope.resolve(data.$ref) ?? new ValueSchema({}, scope, path);
  }

  /** Its own, in the order of their names; without those of {@link alternatives}. */
  get properties(): ReadonlyMap<string, Property> {
    this.#properties ??= this.#makeProperties();
    return this.#properties;
  }

  #makeProperties(): ReadonlyMap<string, Property> {
    const { properties = {}, required = [] } = this.keywords;
    return new Map(
      Object.entries(properties).map(([name, data]) => [
        name,
        new Property(data, this.#scope, joined(this.#path, name), required.includes(name)),
      ]),
    );
  }

  /** Of the properties that stand nowhere by name: undefined where there may be none. */
  get additionalProperties(): ValueSchema | undefined {
    const { additionalProperties: data } = this.keywords;
    return data === false ? undefined : (this.#additionalProperties ??= this.#child(data ?? {}));
  }

  get patternProperties(): readonly { readonly pattern: RegExp; readonly schema: ValueSchema }[] {
    const { patternProperties: data } = this.keywords;
    this.#patternProperties ??=
      data?.map(({ pattern, schema }) => ({
        pattern: new RegExp(...pattern),
        schema: this.#child(schema),
      })) ?? none;
    return this.#patternProperties;
  }

  get propertyNames(): ValueSchema | undefined {
    return (this.#propertyNames ??= this.#optional(this.keywords.propertyNames));
  }

  /** Found anywhere in a text. */
  get pattern(): RegExp | undefined {
    const { pattern } = this.keywords;
    return pattern && (this.#pattern ??= new RegExp(...pattern));
  }

  /** Of the items of a list. */
  get items(): ValueSchema | undefined {
    return (this.#items ??= this.#optional(this.keywords.items));
  }

  get oneOf(): readonly ValueSchema[] {
    return (this.#oneOf ??= this.#several(this.keywords.oneOf));
  }

  get anyOf(): readonly ValueSchema[] {
    return (this.#anyOf ??= this.#several(this.keywords.anyOf));
  }

  get allOf(): readonly ValueSchema[] {
    return (this.#allOf ??= this.#several(this.keywords.allOf));
  }

  get not(): ValueSchema | undefined {
    return (this.#not ??= this.#optional(this.keywords.not));
  }

  get if(): ValueSchema | undefined {
    return (this.#if ??= this.#optional(this.keywords.if));
  }

  get then(): ValueSchema | undefined {
    return (this.#then ??= this.#optional(this.keywords.then));
  }

  get else(): ValueSchema | undefined {
    return (this.#else ??= this.#optional(this.keywords.else));
  }

  /** The schemas of an object by the text of one of its properties, as of an event source by its `Type`. */
  get cases(): { readonly property: string; readonly schemas: ReadonlyMap<string, ValueSchema> } | undefined {
    const { cases } = this.keywords;
    this.#cases ??= cases && {
      property: cases.property,
      schemas: new Map(Object.entries(cases.schemas).map(([text, data]) => [text, this.#child(data)])),
    };
    return this.#cases;
  }

  /** What the value may be besides or beneath this: `anyOf`, `oneOf`, `allOf` and the cases. */
  get alternatives(): readonly ValueSchema[] {
    return [...this.allOf, ...this.anyOf, ...this.oneOf, ...(this.cases?.schemas.values() ?? [])];
  }

  /** The properties by name of this schema and its alternatives, of any depth: what completion offers. */
  everyProperty(): ReadonlyMap<string, Property> {
    this.#everyProperty ??= new Map([
      ...this.alternatives.flatMap((each) => [...each.everyProperty()]),
      ...this.properties,
    ]);
    return this.#everyProperty;
  }

  /** The property of that name, of this schema or its alternatives, or as any name may have it. */
  property(name: string): ValueSchema | undefined {
    return (
      this.everyProperty().get(name)?.value ??
      this.patternProperties.find(({ pattern }) => pattern.test(name))?.schema ??
      (typeof this.keywords.additionalProperties === 'object' ? this.additionalProperties : undefined)
    );
  }

  #child(data: SchemaData): ValueSchema {
    return ValueSchema.from(data, this.#scope, this.#path);
  }

  #optional(data: SchemaData | undefined): ValueSchema | undefined {
    return data && this.#child(data);
  }

  #several(data: readonly SchemaData[] | undefined): readonly ValueSchema[] {
    return data?.map((each) => this.#child(each)) ?? none;
  }
}

/** A property of an object, or an attribute of a resource that `Fn::GetAtt` gives. */
export class Property {
  readonly isRequired: boolean;
  readonly #data: PropertyData;
  readonly #scope: SchemaScope;
  readonly #path: string;
  #value: ValueSchema | undefined;

  constructor(data: PropertyData, scope: SchemaScope, path: string, isRequired = false) {
    this.#data = data;
    this.#scope = scope;
    this.#path = path;
    this.isRequired = isRequired;
  }

  get value(): ValueSchema {
    this.#value ??= ValueSchema.from(this.#data, this.#scope, this.#path);
    return this.#value;
  }

  /** Markdown. */
  get documentation(): string | undefined {
    const own = this.#scope.documentation(this.#path);
    if (own !== undefined || this.#data.$ref === undefined) return own;
    return this.#scope.documentationBehind(this.#data.$ref);
  }

  /** AWS alone gives it. */
  get isReadOnly(): boolean {
    return this.#data.readOnly === true;
  }

  /** AWS never shows it, as a password. */
  get isWriteOnly(): boolean {
    return this.#data.writeOnly === true;
  }

  /** Another value makes another resource. */
  get isCreateOnly(): boolean {
    return this.#data.createOnly === true;
  }

  get isDeprecated(): boolean {
    return this.#data.deprecated === true;
  }

  /** May not stand, though another schema of the same object allows it. */
  get isForbidden(): boolean {
    return this.#data.forbidden === true;
  }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
