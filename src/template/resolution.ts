import type { Json } from '../shared/json.ts';
import { isConditionFunction, Conditions } from './conditions.ts';
import { intrinsicFunctions } from './intrinsicFunctions.ts';
import { shortForm } from './intrinsics.ts';
import { textOfJson } from './json.ts';
import { References } from './references.ts';
import type { ResolveContext, Unresolved } from './resolve.ts';
import type { Resource } from './template.ts';
import type { IntrinsicValue, Span, Value } from './value.ts';

/** Far more than a real value takes; names that hold each other twice over would go on for ever. */
const maximumSteps = 50_000;
const maximumDepth = 200;

/** One value being resolved. What it meets and cannot know it collects. */
export class Resolution {
  readonly context: ResolveContext;
  readonly unresolved: Unresolved[] = [];
  #madeConditions: Conditions | undefined;
  #madeReferences: References | undefined;
  #steps = 0;
  #depth = 0;

  constructor(context: ResolveContext) {
    this.context = context;
  }

  // Most values are plain texts and need neither.
  get #conditions(): Conditions {
    return (this.#madeConditions ??= new Conditions(this));
  }

  get #references(): References {
    return (this.#madeReferences ??= new References(this));
  }

  resolve(value: Value): Json | undefined {
    if (++this.#steps > maximumSteps || this.#depth >= maximumDepth) {
      return this.give(value, 'it is too deep');
    }
    this.#depth++;
    try {
      return this.#resolve(value);
    } finally {
      this.#depth--;
    }
  }

  /** A number or boolean as it is written; undefined for `AWS::NoValue`. */
  text(value: Value): string | undefined {
    if (value.kind === 'scalar') {
      const json = this.resolve(value);
      return typeof json === 'boolean' ? String(json) : json === null ? '' : value.source;
    }
    const json = this.resolve(value);
    return json === undefined ? undefined : textOfJson(json);
  }

  /** Notes that a value cannot be known, and answers what stands in its place. */
  give(value: Value, why: string, placeholder = briefly(shortForm(value))): string {
    this.note(value, briefly(shortForm(value)), why);
    return placeholder;
  }

  note({ start, end }: Span, what: string, why: string): void {
    this.unresolved.push({ span: { start, end }, what, why });
  }

  /** What `attempt` answers, or undefined where it met something that cannot be known; that is then forgotten. */
  known<T>(attempt: () => T): { readonly answer: T } | { readonly why: string } {
    const mark = this.unresolved.length;
    const answer = attempt();
    const [first] = this.unresolved.splice(mark);
    return first ? { why: first.why } : { answer };
  }

  condition(name: string): boolean | undefined {
    return this.#conditions.named(name);
  }

  chosen(value: Value | undefined): Value | undefined {
    let current = value;
    while (current?.kind === 'intrinsic' && current.name === 'Fn::If' && this.#steps++ < maximumSteps) {
      current = this.#branch(current);
    }
    const isNothing =
      current?.kind === 'intrinsic' &&
      current.name === 'Ref' &&
      current.argument.kind === 'scalar' &&
      current.argument.source === 'AWS::NoValue';
    return isNothing ? undefined : current;
  }

  physicalName(resource: Resource): string {
    return this.#references.physicalName(resource);
  }

  #resolve(value: Value): Json | undefined {
    switch (value.kind) {
      case 'scalar':
        if (typeof value.value === 'string' && value.value.includes('{{resolve:')) {
          this.note(value, value.value, 'it is read when the stack is deployed');
        }
        return value.value;
      case 'list':
        return value.items.flatMap((item) => {
          const json = this.resolve(item);
          return json === undefined ? [] : [json];
        });
      case 'map':
        return Object.fromEntries(
          value.entries.flatMap(({ key, value: inner }) => {
            const json = this.resolve(inner);
            return json === undefined ? [] : [[key, json]];
          }),
        );
      case 'intrinsic':
        return this.#intrinsic(value);
    }
  }

  #intrinsic(value: IntrinsicValue): Json | undefined {
    if (value.name === 'Ref') return this.#references.ref(value);
    if (value.name === 'Fn::GetAtt') return this.#references.getAtt(value);
    if (value.name === 'Fn::Sub') return this.#references.sub(value);
    if (value.name === 'Fn::If') {
      const branch = this.#branch(value);
      return branch ? this.resolve(branch) : this.give(value, 'its condition cannot be decided');
    }
    if (isConditionFunction(value.name)) {
      return this.#conditions.holds(value) ?? this.give(value, 'it depends on what is not known');
    }
    const compute = Object.hasOwn(intrinsicFunctions, value.name)
      ? intrinsicFunctions[value.name]
      : undefined;
    return compute ? compute(value, this) : this.give(value, whyOnlyAwsKnows(value.name));
  }

  #branch({ argument }: IntrinsicValue): Value | undefined {
    const [name, then, otherwise] = argument.kind === 'list' ? argument.items : [];
    const holds =
      name?.kind === 'scalar' ? this.condition(name.source) : name && this.#conditions.holds(name);
    return holds === undefined ? undefined : holds ? then : otherwise;
  }
}

function whyOnlyAwsKnows(name: string): string {
  if (name === 'Fn::ImportValue') return 'another stack exports it';
  return name === 'Fn::Transform' ? 'a macro makes it' : 'only AWS can compute it';
}

function briefly(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
