/** A resource schema as cfn-lint ships it: CloudFormation's registry schema with what cfn-lint adds to it. */
export interface RawSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly enumCaseInsensitive?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly uniqueItems?: boolean;
  readonly uniqueKeys?: readonly string[];
  readonly items?: RawSchema;
  readonly prefixItems?: readonly RawSchema[];
  readonly properties?: Readonly<Record<string, RawSchema | boolean>>;
  readonly patternProperties?: Readonly<Record<string, RawSchema>>;
  readonly propertyNames?: RawSchema;
  readonly additionalProperties?: RawSchema | boolean;
  readonly required?: readonly string[] | true;
  readonly requiredOr?: readonly string[];
  readonly requiredXor?: readonly string[];
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentExcluded?: Readonly<Record<string, readonly string[]>>;
  readonly oneOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
  readonly allOf?: readonly RawSchema[];
  readonly not?: RawSchema;
  readonly if?: RawSchema;
  readonly then?: RawSchema;
  readonly else?: RawSchema;
  readonly [keyword: string]: unknown;
}

export interface RawResourceSchema extends RawSchema {
  readonly typeName: string;
  readonly definitions?: Readonly<Record<string, RawSchema>>;
  /** JSON pointers, as `/properties/Code/S3Key`. */
  readonly readOnlyProperties?: readonly string[];
  readonly writeOnlyProperties?: readonly string[];
  readonly createOnlyProperties?: readonly string[];
  readonly deprecatedProperties?: readonly string[];
  readonly primaryIdentifier?: readonly string[];
}
