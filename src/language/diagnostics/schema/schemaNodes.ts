import type { ResourceTypes } from '../../../schema/resourceTypes.ts';
import type { ValueSchema } from '../../../schema/valueSchema.ts';
import type { Resource, Template } from '../../../template/template.ts';
import {
  entryOf,
  valueOf,
  textOf,
  type ListValue,
  type MapValue,
  type Span,
  type Value,
} from '../../../template/value.ts';
import { alternativeFor } from './alternativeFor.ts';
import { addFunctionNodes, type FunctionNode } from './functionNodes.ts';
import { holds } from './holds.ts';
import { branchesOf } from './presence.ts';

/** A value of the template with a schema that it has to meet. A value may have several. */
export interface SchemaNode {
  /** Never an intrinsic function. */
  readonly value: Value;
  readonly schema: ValueSchema;
  /** What the value is called: its key, or the resource type. */
  readonly name: string;
  /** Where what the value lacks is shown. */
  readonly nameSpan: Span;
  /** What `Globals` say for the same place. */
  readonly inherited: Value | undefined;
  /** In `Globals`: resources add to the value, and may make it whole. */
  readonly isPartial: boolean;
}

/** After a mistake in the text, keys around it may seem to stand where they do not. */
export function isReadable({ span }: Resource, { problems, format }: Template): boolean {
  return !problems.some(
    ({ code, span: { start, end } }) =>
      code !== 'duplicate-key' && (format === 'json' || (start <= span.end && end >= span.start)),
  );
}

/** The value of `Properties` with where it is named; an empty one where there is none. */
function propertiesOf({ body, logicalIdSpan, typeSpan }: Resource): [value: Value, nameSpan: Span] {
  const entry = entryOf(body, 'Properties');
  if (entry) return [entry.value, entry.keySpan];
  const span = typeSpan ?? logicalIdSpan;
  return [{ kind: 'map', entries: [], start: span.start, end: span.end }, span];
}

function globalsFor({ globals }: Template, { type, body }: Resource): Value | undefined {
  const section = valueOf(globals, type.slice('AWS::Serverless::'.length));
  return textOf(valueOf(body, 'IgnoreGlobals')) === '*' ? undefined : section;
}

/** What a value is called, and what `Globals` say of it. */
class Place {
  readonly name: string;
  readonly nameSpan: Span;
  readonly inherited: Value | undefined;
  readonly isPartial: boolean;

  constructor(name: string, nameSpan: Span, inherited: Value | undefined, isPartial: boolean) {
    this.name = name;
    this.nameSpan = nameSpan;
    this.inherited = inherited;
    this.isPartial = isPartial;
  }
}

/** Every value of some resources with what it has to be. */
export class SchemaNodes {
  readonly #template: Template;
  readonly #types: ResourceTypes;
  readonly #groups = new Map<ValueSchema, Group>();
  #functionNodes: FunctionNode[] = [];

  constructor(template: Template, types: ResourceTypes) {
    this.#template = template;
    this.#types = types;
  }

  /** Those whose schema is one of these, each schema's in the order of the text. */
  where(isWanted: (schema: ValueSchema) => boolean): readonly SchemaNode[] {
    return [...this.#groups].flatMap(([schema, { nodes }]) => (isWanted(schema) ? nodes : []));
  }

  /** Answers the functions among its values. */
  add(resource: Resource): readonly FunctionNode[] {
    const type = isReadable(resource, this.#template) ? this.#types.get(resource.type) : undefined;
    const isSam = resource.type.startsWith('AWS::Serverless::');
    if (!type || (isSam && this.#template.kind !== 'sam')) return [];
    const [properties, nameSpan] = propertiesOf(resource);
    const inherited = isSam ? globalsFor(this.#template, resource) : undefined;
    this.#visit(properties, type.schema, new Place(resource.type, nameSpan, inherited, false));
    return this.#newFunctionNodes();
  }

  /** The same of `Globals`. */
  addGlobals(): readonly FunctionNode[] {
    const { kind, globals } = this.#template;
    const sections = kind === 'sam' && globals ? globals.entries : [];
    for (const { key: section, value } of sections) {
      const type = this.#types.get(`AWS::Serverless::${section}`);
      for (const { key, keySpan, value: global } of value.kind === 'map' ? value.entries : []) {
        const schema = type?.properties.get(key)?.value;
        if (schema) this.#visit(global, schema, new Place(key, keySpan, undefined, true));
      }
    }
    return this.#newFunctionNodes();
  }

  #newFunctionNodes(): readonly FunctionNode[] {
    const found = this.#functionNodes;
    this.#functionNodes = [];
    return found;
  }

  #visit(value: Value, schema: ValueSchema, place: Place): void {
    if (value.kind === 'intrinsic') {
      if (value.name === 'Fn::If')
        for (const branch of branchesOf(value.argument)) this.#visit(branch, schema, place);
      return;
    }
    const group = this.#groupOf(schema);
    if (value.kind !== 'scalar') {
      if (group.values.has(value)) return;
      group.values.add(value);
    }
    const { name, nameSpan, inherited, isPartial } = place;
    group.nodes.push({ value, schema, name, nameSpan, inherited, isPartial });
    if (value.kind === 'map') this.#visitEntries(value, schema, place);
    if (value.kind === 'list' && schema.items) this.#visitItems(value, schema.items, place);
    for (const each of schema.allOf) this.#visit(value, each, place);
    this.#visitAlternative(value, schema.anyOf, place);
    this.#visitAlternative(value, schema.oneOf, place);
    if (schema.if) this.#visitConsequence(withInherited(value, inherited), schema, place);
  }

  #visitItems({ items }: ListValue, schema: ValueSchema, { name, isPartial }: Place): void {
    for (const item of items) {
      const nameSpan = item.kind === 'map' ? (item.entries[0]?.keySpan ?? item) : item;
      if (item.kind === 'intrinsic') addFunctionNodes(this.#functionNodes, item, schema, name);
      this.#visit(item, schema, new Place(name, nameSpan, undefined, isPartial));
    }
  }

  #visitEntries(value: MapValue, schema: ValueSchema, place: Place): void {
    const { cases } = schema;
    const chosen = cases?.schemas.get(textOf(valueOf(value, cases.property)) ?? '');
    if (chosen) this.#visit(value, chosen, place);
    for (const { key, keySpan, value: inner } of value.entries) {
      const innerSchema = schemaOf(schema, key);
      if (!innerSchema) continue;
      if (inner.kind === 'intrinsic' && schema.properties.has(key))
        addFunctionNodes(this.#functionNodes, inner, innerSchema, key);
      const inherited = place.inherited && entryOf(place.inherited, key)?.value;
      this.#visit(inner, innerSchema, new Place(key, keySpan, inherited, place.isPartial));
    }
  }

  #visitAlternative(value: Value, alternatives: readonly ValueSchema[], place: Place): void {
    const meant = alternatives.length > 0 ? alternativeFor(value, alternatives) : undefined;
    if (meant) this.#visit(value, meant, place);
  }

  #visitConsequence(value: Value, schema: ValueSchema, place: Place): void {
    const result = schema.if && holds(value, schema.if);
    const consequence = result === undefined ? undefined : result ? schema.then : schema.else;
    if (consequence) this.#visit(value, consequence, place);
  }

  #groupOf(schema: ValueSchema): Group {
    let group = this.#groups.get(schema);
    if (!group) this.#groups.set(schema, (group = { nodes: [], values: new Set() }));
    return group;
  }
}

/** What has to meet one schema. */
interface Group {
  readonly nodes: SchemaNode[];
  /** The lists and maps among them: what an alias repeats is one value in several places. */
  readonly values: Set<Value>;
}

function withInherited(value: Value, inherited: Value | undefined): Value {
  if (value.kind !== 'map' || inherited?.kind !== 'map') return value;
  const added = inherited.entries.filter(({ key }) => entryOf(value, key) === undefined);
  return { ...value, entries: [...value.entries, ...added] };
}

function schemaOf(schema: ValueSchema, key: string): ValueSchema | undefined {
  const property = schema.properties.get(key);
  if (property) return property.value;
  const { additionalProperties } = schema.keywords;
  return (
    schema.patternProperties.find(({ pattern }) => pattern.test(key))?.schema ??
    (typeof additionalProperties === 'object' ? schema.additionalProperties : undefined)
  );
}
