import { propertiesInForce } from '../template/globals.ts';
import type { Resource, Template } from '../template/template.ts';
import { entryOf, type MapValue, type Span, textOf, type Value, valueOf } from '../template/value.ts';
import { hasUnknownMacro, isChangedByMacro } from './macros.ts';
import { isComplete } from './alternatives.ts';

/** A resource with the properties in force, those from `Globals` among them. */
export interface EffectiveResource {
  readonly resource: Resource;
  readonly logicalId: string;
  readonly logicalIdSpan: Span;
  readonly type: string;
  readonly properties: MapValue;
  /** Whether no intrinsic function, macro or loop can give it more properties. */
  readonly isComplete: boolean;
}

/** An entry of `Events`. */
export interface EffectiveEvent {
  readonly owner: EffectiveResource;
  readonly name: string;
  readonly nameSpan: Span;
  /** Empty where it is missing. */
  readonly type: string;
  readonly typeValue: Value | undefined;
  readonly properties: MapValue;
  readonly isComplete: boolean;
}

/** Resources as they take effect; none where a macro of the user's own may make anything of them. */
export class EffectiveResources {
  readonly resources: readonly EffectiveResource[];
  readonly #byType = new Map<string, EffectiveResource[]>();
  #events: readonly EffectiveEvent[] | undefined;

  /** `resources` are some of the template's, or all. */
  constructor(template: Template, resources: readonly Resource[]) {
    this.resources = hasUnknownMacro(template)
      ? []
      : resources.map((resource) => effectiveResource(template, resource));
    for (const resource of this.resources) {
      const others = this.#byType.get(resource.type);
      if (others) others.push(resource);
      else this.#byType.set(resource.type, [resource]);
    }
  }

  ofType(...types: readonly string[]): readonly EffectiveResource[] {
    return types.flatMap((type) => this.#byType.get(type) ?? []);
  }

  /** The events of functions and state machines. */
  get events(): readonly EffectiveEvent[] {
    this.#events ??= this.ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine').flatMap(
      eventsOf,
    );
    return this.#events;
  }

  eventsOfType(...types: readonly string[]): readonly EffectiveEvent[] {
    return this.events.filter(({ type }) => types.includes(type));
  }
}

/** A template as it takes effect. */
export class EffectiveTemplate extends EffectiveResources {
  /** Whether the template has the resources that are written and those that SAM makes, and no other. */
  readonly hasAllResources: boolean;
  readonly #byId = new Map<string, EffectiveResource>();

  constructor(template: Template) {
    super(template, template.resources);
    const section = valueOf(template.root, 'Resources');
    this.hasAllResources = !hasUnknownMacro(template) && section?.kind === 'map' && isComplete(section);
    for (const resource of this.resources)
      if (!this.#byId.has(resource.logicalId)) this.#byId.set(resource.logicalId, resource);
  }

  named(logicalId: string): EffectiveResource | undefined {
    return this.#byId.get(logicalId);
  }
}

function effectiveResource(template: Template, resource: Resource): EffectiveResource {
  const { logicalId, logicalIdSpan, type, body, properties: own } = resource;
  const isSam = template.kind === 'sam' && type.startsWith('AWS::Serverless::');
  const entries = isSam ? propertiesInForce(template, resource) : (own?.entries ?? []);
  const written = entryOf(body, 'Properties')?.value;
  const properties: MapValue = { ...(own ?? logicalIdSpan), kind: 'map', entries };
  return {
    resource,
    logicalId,
    logicalIdSpan,
    type: isSam || !type.startsWith('AWS::Serverless::') ? type : '',
    properties,
    isComplete:
      body.kind === 'map' && isComplete(body) && isComplete(properties) && written?.kind !== 'intrinsic',
  };
}

function eventsOf(owner: EffectiveResource): EffectiveEvent[] {
  const events = valueOf(owner.properties, 'Events');
  if (events?.kind !== 'map') return [];
  return events.entries.flatMap(({ key, keySpan, value }): EffectiveEvent[] => {
    if (value.kind !== 'map' || isChangedByMacro(value)) return [];
    const properties = valueOf(value, 'Properties');
    const typeValue = valueOf(value, 'Type');
    return [
      {
        owner,
        name: key,
        nameSpan: keySpan,
        type: textOf(typeValue) ?? '',
        typeValue,
        properties: properties?.kind === 'map' ? properties : { kind: 'map', entries: [], ...keySpan },
        isComplete: !properties || (properties.kind === 'map' && isComplete(properties)),
      },
    ];
  });
}
