import { generatedResource } from '../template/samGenerated.ts';
import type { Template } from '../template/template.ts';
import {
  entryOf,
  valueOf,
  type IntrinsicValue,
  type MapEntry,
  type Span,
  type Value,
} from '../template/value.ts';
import { declarationOf, Declarations, type Declaration } from './declarations.ts';
import { intrinsicReferences, named, type Reference } from './references.ts';
import { entrySpan, touches, withoutQuotes } from './spans.ts';
import { subPlaces } from './subPlaces.ts';

/** A place where a declared name stands: where it is declared, or where it is used. */
export interface Occurrence {
  readonly declaration: Declaration;
  readonly isDeclaration: boolean;
  /** The name alone, without quotes; of an ID that SAM generates the part that is the name. */
  readonly span: Span;
}

/** Every place of every name that the template declares, in the order of the text; what is not declared has none. */
export function occurrencesOf(template: Template): Occurrence[] {
  const collector = new Collector(template);
  for (const { key, value } of template.root?.entries ?? []) collector.section(key, value);
  return collector.found.sort((a, b) => a.span.start - b.span.start);
}

/** Those of them that touch an offset: the rest of the template is not looked at. */
export function occurrencesAt(template: Template, offset: number): Occurrence[] {
  const isHere = (entry: MapEntry): boolean => touches(entrySpan(entry), offset);
  // What an alias repeats stands elsewhere.
  const entriesHere = (entries: readonly MapEntry[]): readonly MapEntry[] =>
    template.hasAnchors ? entries : entries.filter(isHere);
  const collector = new Collector(template, offset);
  for (const { key, value } of entriesHere(template.root?.entries ?? [])) {
    const part = value.kind === 'map' ? { ...value, entries: entriesHere(value.entries) } : value;
    collector.section(key, part);
  }
  return collector.found
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => a.span.start - b.span.start);
}

class Collector {
  readonly found: Occurrence[];
  readonly #template: Template;
  readonly #declarations: Declarations;
  /** What an alias repeats is one value in several places. */
  readonly #seen = new Set<Value>();

  /** With an offset, of the declarations only those that touch it are found. */
  constructor(template: Template, offset?: number) {
    this.#template = template;
    this.#declarations = new Declarations(template);
    const declarations = offset === undefined ? this.#declarations.all : this.#declarations.at(offset);
    this.found = declarations.map((declaration) => ({
      declaration,
      isDeclaration: true,
      span: declaration.nameSpan,
    }));
  }

  section(name: string, value: Value): void {
    this.#walk(value);
    if (name === 'Resources' || name === 'Outputs') this.#attributes(value);
    if (name === 'Metadata') this.#interface(valueOf(value, 'AWS::CloudFormation::Interface'));
  }

  #walk(value: Value): void {
    if (value.kind === 'scalar' || this.#seen.has(value)) return;
    this.#seen.add(value);
    if (value.kind === 'list') for (const item of value.items) this.#walk(item);
    else if (value.kind === 'map') for (const entry of value.entries) this.#walk(entry.value);
    else {
      this.#intrinsic(value);
      this.#walk(value.argument);
    }
  }

  #intrinsic(value: IntrinsicValue): void {
    for (const reference of intrinsicReferences(value, this.#template.text)) this.#reference(reference);
    const { name, argument } = value;
    if (name === 'Fn::FindInMap' && argument.kind === 'list')
      this.#named('mapping', named('ref', argument.items[0]));
    if (name === 'Fn::ValueOf' && argument.kind === 'list')
      this.#named('parameter', named('ref', argument.items[0]));
    if (name === 'Fn::Sub') this.#variables(value);
  }

  /** `DependsOn`, `Condition` and connectors of resources, `Condition` of outputs; those of loops too. */
  #attributes(section: Value): void {
    for (const { key, value } of section.kind === 'map' ? section.entries : []) {
      const loop = key.startsWith('Fn::ForEach') && value.kind === 'list' ? value.items[2] : undefined;
      if (loop) this.#attributes(loop);
      this.#named('condition', named('condition', entryOf(value, 'Condition')?.value));
      this.#resources(valueOf(value, 'DependsOn'));
      for (const end of ['Source', 'Destination'])
        for (const place of itemsOf(valueOf(value, 'Properties', end))) this.#resources(valueOf(place, 'Id'));
      const connectors = valueOf(value, 'Connectors');
      for (const { value: connector } of connectors?.kind === 'map' ? connectors.entries : [])
        for (const place of itemsOf(valueOf(connector, 'Properties', 'Destination')))
          this.#resources(valueOf(place, 'Id'));
    }
  }

  /** Names of parameters in groups, and as the keys of their labels. */
  #interface(value: Value | undefined): void {
    for (const group of itemsOf(valueOf(value, 'ParameterGroups')))
      for (const parameter of itemsOf(valueOf(group, 'Parameters')))
        this.#named('parameter', named('ref', parameter));
    const labels = valueOf(value, 'ParameterLabels');
    for (const { key, keySpan } of labels?.kind === 'map' ? labels.entries : []) {
      const span = withoutQuotes(keySpan, this.#template.text);
      this.#named('parameter', [{ kind: 'ref', name: key, span }]);
    }
  }

  #resources(value: Value | undefined): void {
    for (const item of itemsOf(value))
      for (const reference of named('dependsOn', item)) this.#reference(reference);
  }

  #reference(reference: Reference): void {
    const { kind, name, span } = reference;
    if (kind === 'condition') {
      this.#named('condition', [reference]);
      return;
    }
    const declaration =
      (kind === 'ref' ? this.#declarations.get('parameter', name) : undefined) ??
      this.#declarations.get('resource', name);
    if (declaration) this.#add(declaration, span);
    else this.#generated(reference);
  }

  /** `HelloRole` and `Api.Stage` begin with the name of the resource they are made for. */
  #generated({ name, span }: Reference): void {
    const owner = generatedResource(this.#template, name)?.owner;
    const declaration = owner && this.#declarations.get('resource', owner.logicalId);
    if (declaration && span.end - span.start === name.length)
      this.#add(declaration, { start: span.start, end: span.start + declaration.name.length });
  }

  #named(kind: Declaration['kind'], references: readonly Reference[]): void {
    for (const { name, span } of references) {
      const declaration = this.#declarations.get(kind, name);
      if (declaration) this.#add(declaration, span);
    }
  }

  #variables(value: IntrinsicValue): void {
    const declared = new Map<MapEntry, Declaration>();
    const variables = value.argument.kind === 'list' ? value.argument.items[1] : undefined;
    if (variables?.kind !== 'map') return;
    for (const entry of variables.entries) {
      const declaration = declarationOf('variable', entry, this.#template.text);
      declared.set(entry, declaration);
      this.found.push({ declaration, isDeclaration: true, span: declaration.nameSpan });
    }
    for (const { span, variable } of subPlaces(value, this.#template.text)) {
      const declaration = variable && declared.get(variable);
      if (declaration) this.#add(declaration, span);
    }
  }

  #add(declaration: Declaration, span: Span): void {
    this.found.push({ declaration, isDeclaration: false, span });
  }
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (!value) return [];
  return value.kind === 'list' ? value.items : [value];
}
