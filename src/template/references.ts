import type { Json } from '../shared/json.ts';
import { getAttTarget, subArguments } from './intrinsics.ts';
import { textOfJson } from './json.ts';
import { parameterValue } from './parameter.ts';
import { pseudoParameter, pseudoParameterNames } from './pseudoParameters.ts';
import type { Resolution } from './resolution.ts';
import { resourceShapeOf } from './resourceAttributes.ts';
import { arnOf, type ResourceIdentity } from './resourceIdentity.ts';
import { resourceNamed } from './resourceNamed.ts';
import { generatedResource, type GeneratedResource } from './samGenerated.ts';
import { parseSub } from './sub.ts';
import type { Resource } from './template.ts';
import { valueOf, type IntrinsicValue, type Value } from './value.ts';

/** The value behind a reference, or why there is none and what may stand in its place. */
type Answer =
  { readonly json: Json | undefined } | { readonly why: string; readonly placeholder?: string | undefined };

/** Follows `Ref`, `Fn::GetAtt` and the references of `Fn::Sub` to parameters and resources. */
export class References {
  readonly #resolution: Resolution;
  /** Logical IDs of the resources whose names are being resolved. */
  readonly #naming = new Set<string>();

  constructor(resolution: Resolution) {
    this.#resolution = resolution;
  }

  ref(value: IntrinsicValue): Json | undefined {
    const name = this.#resolution.text(value.argument);
    return this.#given(value, name === undefined ? { why: 'it refers to nothing' } : this.#named(name));
  }

  getAtt(value: IntrinsicValue): Json | undefined {
    const target = getAttTarget(value);
    if (!target) return this.#resolution.give(value, 'it does not say an attribute');
    const { argument } = value;
    const inner = argument.kind === 'list' ? argument.items[1] : undefined;
    const attribute = target.attribute ?? (inner && this.#resolution.text(inner));
    return this.#given(value, this.#attribute(target.logicalId, attribute ?? ''));
  }

  sub(value: IntrinsicValue): Json {
    const sub = subArguments(value);
    if (!sub) return this.#resolution.give(value, 'it has no text');
    return parseSub(sub.text)
      .map((part) => {
        if (part.kind === 'text') return part.text;
        const variable = valueOf(sub.variables, part.name);
        if (variable) return this.#resolution.text(variable) ?? '';
        const dot = part.name.indexOf('.');
        const answer =
          dot < 0
            ? this.#named(part.name)
            : this.#attribute(part.name.slice(0, dot), part.name.slice(dot + 1));
        if ('json' in answer) return textOfJson(answer.json ?? '');
        this.#resolution.note(sub.textValue, `\${${part.name}}`, answer.why);
        return answer.placeholder ?? `\${${part.name}}`;
      })
      .join('');
  }

  physicalName(resource: Resource): string {
    return this.#identity(resource.logicalId, resource.type, resource).name;
  }

  #given(value: Value, answer: Answer): Json | undefined {
    return 'json' in answer ? answer.json : this.#resolution.give(value, answer.why, answer.placeholder);
  }

  #named(name: string): Answer {
    const { context } = this.#resolution;
    if (pseudoParameterNames.has(name)) return { json: pseudoParameter(name, context) };
    const parameter = context.template.parameters.find(({ key }) => key === name);
    if (parameter) {
      const given = Object.hasOwn(context.parameters, name) ? context.parameters[name] : undefined;
      const value = parameterValue(parameter, given);
      return value.kind === 'known' ? { json: value.json } : value;
    }
    const resource = this.#resource(name);
    if (resource) {
      return { json: resourceShapeOf(resource.type).ref(this.#identity(name, resource.type, resource)) };
    }
    const generated = generatedResource(context.template, name);
    return generated
      ? { json: this.#generatedRef(generated) }
      : { why: 'the template has nothing of that name' };
  }

  #attribute(logicalId: string, attribute: string): Answer {
    const resource = this.#resource(logicalId);
    const owner = resource ?? generatedResource(this.#resolution.context.template, logicalId);
    // In `${Api.Stage}` the dot names a generated resource.
    const dotted = owner && generatedResource(this.#resolution.context.template, `${logicalId}.${attribute}`);
    if (dotted) return { json: this.#generatedRef(dotted) };
    if (!owner) return { why: 'the template has nothing of that name' };
    const { attributes } = resourceShapeOf(owner.type);
    const compute = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    if (!compute) return { why: 'AWS knows it once the resource exists' };
    return { json: compute(this.#identity(logicalId, owner.type, resource)) };
  }

  #generatedRef({ logicalId, type, owner, qualifier }: GeneratedResource): string {
    if (owner && (type === 'AWS::Lambda::Alias' || type === 'AWS::Lambda::Version')) {
      const alias = qualifier === '' ? this.#text(owner, 'AutoPublishAlias') : qualifier;
      const version = type === 'AWS::Lambda::Alias' ? (alias ?? 'live') : '1';
      return arnOf(this.#resolution.context, 'lambda', `function:${this.physicalName(owner)}:${version}`);
    }
    if (type.endsWith('::Stage')) {
      const written = owner && this.#text(owner, 'StageName');
      const isDefault = qualifier === 'ApiGatewayDefault' || type === 'AWS::ApiGatewayV2::Stage';
      return written ?? (isDefault ? '$default' : qualifier === '' ? 'Prod' : qualifier);
    }
    return resourceShapeOf(type).ref(this.#identity(logicalId, type, undefined));
  }

  #identity(logicalId: string, type: string, resource: Resource | undefined): ResourceIdentity {
    const { stackName, region, accountId } = this.#resolution.context;
    const { nameProperty } = resourceShapeOf(type);
    const written = resource && nameProperty !== undefined ? this.#text(resource, nameProperty) : undefined;
    return {
      stackName,
      region,
      accountId,
      logicalId,
      name: written ?? `${stackName}-${logicalId}`,
      property: (name) => (resource ? this.#text(resource, name) : undefined),
    };
  }

  /** A property's text where it is known; what leads back to itself is not. */
  #text(resource: Resource, property: string): string | undefined {
    const value = valueOf(resource.properties, property);
    const key = `${resource.logicalId} ${property}`;
    if (!value || this.#naming.has(key)) return undefined;
    this.#naming.add(key);
    const attempt = this.#resolution.known(() => this.#resolution.text(value));
    this.#naming.delete(key);
    return 'answer' in attempt ? attempt.answer : undefined;
  }

  #resource(logicalId: string): Resource | undefined {
    return resourceNamed(this.#resolution.context.template, logicalId);
  }
}
