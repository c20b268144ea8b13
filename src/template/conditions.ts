import type { Resolution } from './resolution.ts';
import type { Value } from './value.ts';

const functions: ReadonlySet<string> = new Set(['Condition', 'Fn::And', 'Fn::Equals', 'Fn::Not', 'Fn::Or']);

export function isConditionFunction(name: string): boolean {
  return functions.has(name);
}

/** Decides conditions; undefined is “cannot be known”. */
export class Conditions {
  readonly #resolution: Resolution;
  readonly #decided = new Map<string, boolean | undefined>();

  constructor(resolution: Resolution) {
    this.#resolution = resolution;
  }

  /** A condition of the template. One that leads back to itself cannot be known. */
  named(name: string): boolean | undefined {
    if (this.#decided.has(name)) return this.#decided.get(name);
    this.#decided.set(name, undefined);
    const entry = this.#resolution.context.template.conditions.find(({ key }) => key === name);
    const holds = entry && this.holds(entry.value);
    this.#decided.set(name, holds);
    return holds;
  }

  holds(value: Value): boolean | undefined {
    if (value.kind === 'scalar') return typeof value.value === 'boolean' ? value.value : undefined;
    if (value.kind !== 'intrinsic') return undefined;
    const { argument } = value;
    if (value.name === 'Condition') {
      return argument.kind === 'scalar' ? this.named(argument.source) : undefined;
    }
    const operands = argument.kind === 'list' ? argument.items : [argument];
    if (value.name === 'Fn::Equals') return this.#equal(operands);
    const held = operands.map((operand) => this.holds(operand));
    if (value.name === 'Fn::Not') return held[0] === undefined ? undefined : !held[0];
    // One operand may decide, whatever the unknown ones are.
    const decisive = value.name === 'Fn::Or';
    if (held.includes(decisive)) return decisive;
    return held.includes(undefined) || !isConditionFunction(value.name) ? undefined : !decisive;
  }

  #equal([left, right]: readonly Value[]): boolean | undefined {
    if (!left || !right) return undefined;
    const sides = this.#resolution.known(() => [left, right].map((side) => this.#resolution.text(side)));
    return 'answer' in sides ? sides.answer[0] === sides.answer[1] : undefined;
  }
}
