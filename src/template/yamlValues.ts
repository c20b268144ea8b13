import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { duplicateKeys } from './duplicateKeys.ts';
import { emptyScalar, plainScalar, stringScalar } from './scalar.ts';
import type { Problem } from './template.ts';
import type { ListValue, MapEntry, MapValue, ScalarValue, Span, Value } from './value.ts';
import { intrinsicOfTag, mergeInto } from './yamlMeaning.ts';

/** Aliases repeat what they name; past this many values in all they repeat nothing, or few lines could fill the memory. */
const maximumRepeatedValues = 100_000;

/**
 * Makes values of one document's nodes. An alias stands for the anchored value itself, spans included;
 * a merge key is replaced by the entries it merges.
 */
export class YamlValues {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #tags: readonly Span[];
  readonly #anchors = new Map<string, Value>();
  /** How many values one value comes to, with all that aliases repeat. */
  readonly #sizes = new Map<Value, number>();
  #repeated = 0;

  constructor(text: string, tags: readonly Span[]) {
    this.#text = text;
    this.#tags = tags;
  }

  get hasAnchors(): boolean {
    return this.#anchors.size > 0;
  }

  read(node: ParsedNode): Value {
    if (isAlias(node)) return this.#alias(node.source, spanOf(node));
    const bare = this.#bare(node);
    const value = this.#tagged(node, bare);
    this.#sizes.set(value, this.#sizeOf(bare) + (value === bare ? 0 : 1));
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, value);
    return value;
  }

  #bare(node: Exclude<ParsedNode, { source: string; type?: never }>): Value {
    if (isScalar(node)) return scalarOf(node);
    if (isMap(node)) return this.#map(node);
    return isSeq(node) ? this.#list(node) : emptyScalar(spanOf(node).start);
  }

  #list(node: YAMLSeq.Parsed): ListValue {
    const items = node.items.map((item) => this.read(item));
    const { start, end } = spanOf(node);
    const contents = node.items.map((item, index) => placeOf(item, items[index]));
    return { kind: 'list', items, start, end: node.flow === true ? end : lastEnd(contents, start) };
  }

  #map(node: YAMLMap.Parsed): MapValue {
    const { start, end } = spanOf(node);
    const written: MapEntry[] = [];
    const merged: Value[] = [];
    const contents: Span[] = [];
    for (const { key, value: valueNode } of node.items) {
      const keySpan = spanOf(key);
      const value = valueNode ? this.read(valueNode) : emptyScalar(keySpan.end);
      contents.push(keySpan, placeOf(valueNode, value));
      if (isScalar(key) && key.type === 'PLAIN' && key.source === '<<') merged.push(value);
      else written.push({ key: this.#keyText(key), keySpan, value });
    }
    this.problems.push(...duplicateKeys(written));
    const entries = merged.length === 0 ? written : mergeInto(written, merged);
    return { kind: 'map', entries, start, end: node.flow === true ? end : lastEnd(contents, start) };
  }

  #keyText(key: ParsedNode): string {
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : key.source;
    if (isAlias(key)) {
      const value = this.read(key);
      if (value.kind === 'scalar') return value.source;
    }
    const { start, end } = spanOf(key);
    return this.#text.slice(start, end);
  }

  #alias(name: string, span: Span): Value {
    const value = this.#anchors.get(name);
    if (!value) {
      const message = `No anchor \`&${name}\` stands before this alias.`;
      this.problems.push({ span, code: 'unknown-anchor', severity: 'error', message });
      return emptyScalar(span.start);
    }
    this.#repeated += this.#sizeOf(value);
    if (this.#repeated <= maximumRepeatedValues) return value;
    const message = 'The aliases of this document repeat too much; this one is left out.';
    this.problems.push({ span, code: 'too-many-aliases', severity: 'error', message });
    return emptyScalar(span.start);
  }

  #sizeOf(value: Value): number {
    const known = this.#sizes.get(value);
    if (known !== undefined) return known;
    if (value.kind === 'list') return sum(value.items.map((item) => this.#sizeOf(item)));
    if (value.kind === 'map') return sum(value.entries.map((entry) => this.#sizeOf(entry.value)));
    return 1;
  }

  #tagged(node: ParsedNode, argument: Value): Value {
    const tag = isAlias(node) ? undefined : node.tag;
    const nameSpan = tag?.startsWith('!') === true ? this.#tagBefore(argument.start) : undefined;
    return tag !== undefined && nameSpan ? intrinsicOfTag(tag, nameSpan, argument) : argument;
  }

  /** A node's own tag is the last one before it. */
  #tagBefore(offset: number): Span | undefined {
    let low = 0;
    let high = this.#tags.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tags[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#tags[low - 1];
  }
}

function scalarOf(node: Scalar.Parsed): ScalarValue {
  const span = spanOf(node);
  const text = typeof node.value === 'string' ? node.value : node.source;
  return node.type === 'PLAIN' ? plainScalar(text, span) : stringScalar(text, span);
}

/** Of block collections the parser also counts the blank lines that follow. */
function lastEnd(contents: readonly Span[], start: number): number {
  return contents.reduce((end, span) => Math.max(end, span.end), start);
}

/** Where a node is written, which for an alias is not where its value is. */
function placeOf(node: ParsedNode | null | undefined, value: Value | undefined): Span {
  return node && (isAlias(node) || !value) ? spanOf(node) : (value ?? { start: 0, end: 0 });
}

function spanOf({ range: [start, end] }: ParsedNode): Span {
  return { start, end };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 1);
}
