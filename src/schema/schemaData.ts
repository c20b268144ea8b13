/** The form of the data in `schemas/`: JSON Schema's keywords, less what no template can break. */

export type SchemaTypeName = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';

export type Scalar = string | number | boolean;

/** A JavaScript regular expression, found anywhere in a text. */
export type PatternData = readonly [source: string, flags: string];

export interface SchemaData {
  /** `Code`: a definition of the same resource type. `AWS::Lambda::Function#Timeout`, `AWS::Lambda::Function#Code.S3Key`: a property of another. */
  readonly $ref?: string;
  readonly type?: SchemaTypeName | readonly SchemaTypeName[];
  readonly enum?: readonly Scalar[];
  /** Letters may be of either case. */
  readonly enumCaseInsensitive?: true;
  readonly pattern?: PatternData;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: SchemaData;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  /** Properties that no two items may have in common. */
  readonly uniqueKeys?: readonly string[];
  readonly properties?: Readonly<Record<string, PropertyData>>;
  readonly patternProperties?: readonly { readonly pattern: PatternData; readonly schema: SchemaData }[];
  readonly propertyNames?: SchemaData;
  /** False where no other properties may stand. */
  readonly additionalProperties?: SchemaData | false;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  /** At least one of them must stand. */
  readonly requiredOr?: readonly string[];
  /** Exactly one of them must stand. */
  readonly requiredXor?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentExcluded?: Readonly<Record<string, readonly string[]>>;
  readonly oneOf?: readonly SchemaData[];
  readonly anyOf?: readonly SchemaData[];
  readonly allOf?: readonly SchemaData[];
  readonly not?: SchemaData;
  readonly if?: SchemaData;
  readonly then?: SchemaData;
  readonly else?: SchemaData;
  /** One property tells which schema an object has, as an event source's `Type`. */
  readonly cases?: { readonly property: string; readonly schemas: Readonly<Record<string, SchemaData>> };
}

export interface PropertyData extends SchemaData {
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly createOnly?: true;
  readonly deprecated?: true;
  /** May not stand here, where another schema allows it. */
  readonly forbidden?: true;
}

export interface ResourceTypeData extends SchemaData {
  readonly definitions?: Readonly<Record<string, SchemaData>>;
  readonly attributes?: Readonly<Record<string, PropertyData>>;
  readonly primaryIdentifier?: readonly string[];
  /** The property or attribute whose value `Ref` gives. */
  readonly refersTo?: string;
}

/** Markdown by path: empty for the type itself, `Timeout`, `Code.S3Key` (definition and property), `@Arn` an attribute. */
export type DocumentationData = Readonly<Record<string, string>>;
