import type { Trigger } from './functionResource.ts';
import { referredIds } from './intrinsics.ts';
import { plainTriggerReaders } from './plainTriggerReaders.ts';
import type { Resource, Template } from './template.ts';
import { textOf, valueOf, type Value } from './value.ts';

/**
 * The triggers that resources of plain CloudFormation make, by the logical ID of their function.
 * Their properties have the shape of the SAM event of the same type, so that whoever reads them knows one shape.
 */
export function plainTriggers(
  template: Template,
  functionIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly Trigger[]> {
  const resources = new Map(template.resources.map((resource) => [resource.logicalId, resource]));
  const targets = new FunctionTargets(resources, functionIds);
  const triggers = new Map<string, Trigger[]>();
  for (const resource of template.resources) {
    for (const { target, type, properties } of plainTriggerReaders[resource.type]?.(resource, resources) ??
      []) {
      const functionId = targets.functionOf(target);
      if (functionId === undefined) continue;
      const { logicalId, span } = resource;
      triggers.set(functionId, [...(triggers.get(functionId) ?? []), { logicalId, span, type, properties }]);
    }
  }
  return triggers;
}

/** Tells which function a value leads to: by reference, through an alias or a version, or by its written name. */
class FunctionTargets {
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #functionIds: ReadonlySet<string>;

  constructor(resources: ReadonlyMap<string, Resource>, functionIds: ReadonlySet<string>) {
    this.#resources = resources;
    this.#functionIds = functionIds;
  }

  functionOf(target: Value | undefined, depth = 0): string | undefined {
    const text = textOf(target);
    if (text !== undefined) return this.#named(text);
    for (const reference of referredIds(target)) {
      // `Fn.Alias` is SAM's name for the alias of `Fn`.
      const id = reference.split('.')[0] ?? reference;
      if (this.#functionIds.has(id)) return id;
      const resource = this.#resources.get(id);
      const isQualifier =
        resource?.type === 'AWS::Lambda::Alias' || resource?.type === 'AWS::Lambda::Version';
      if (isQualifier && depth < 4) {
        return this.functionOf(valueOf(resource.properties, 'FunctionName'), depth + 1);
      }
      if (!resource) {
        const owner = [...this.#functionIds].find((each) => id.startsWith(`${each}Alias`));
        if (owner !== undefined) return owner;
      }
    }
    return undefined;
  }

  /** By name, or by an ARN written out, with or without a qualifier. */
  #named(text: string): string | undefined {
    const name = /(?:^|:function:)([\w-]+)(?::[\w$-]+)?$/.exec(text)?.[1];
    return [...this.#functionIds].find((id) => {
      const own = textOf(valueOf(this.#resources.get(id)?.properties, 'FunctionName'));
      return own !== undefined && own === name;
    });
  }
}
