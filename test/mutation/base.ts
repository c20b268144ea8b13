/** A valid template as mutations see it: text, and where everything in it stands. Read without our own parser. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';

/** An entry of a map, an item of a list, or an intrinsic function: `!Ref X` is below its property as `Ref`. */
export interface Place {
  /** A key, an index, or the long name of a function. */
  readonly key: string;
  readonly parent: Place | undefined;
  readonly form: 'entry' | 'item' | 'tag';
  readonly kind: 'map' | 'list' | 'scalar';
  /** Whether commas part it from what is beside it. */
  readonly isInFlow: boolean;
  /** Where the key, the item or the tag begins. */
  readonly start: number;
  readonly keyEnd: number;
  readonly end: number;
  /** The value of a scalar. */
  readonly text: string | undefined;
  /** Where the value begins, without its tag. */
  readonly valueStart: number;
  readonly children: readonly Place[];
}

export interface Base {
  readonly name: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
  readonly sections: readonly Place[];
}

export function readBase(name: string, text: string): Base {
  const format = text.startsWith('{') ? 'json' : 'yaml';
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
  const isInFlow = format === 'json';
  return { name, text, format, sections: childrenOf(document.contents, undefined, text, isInFlow) };
}

/**
 * The places a pattern names: keys and indexes parted by slashes, where `*` is any, `**` is any number of them, `A|B` is
 * one of two, and `<…>` is any whose `Type` the regular expression matches.
 */
export function placesAt({ sections }: Base, pattern: string): Place[] {
  const found = pattern.split('/').reduce<readonly Place[] | undefined>((places, segment) => {
    const below = places ? places.flatMap(({ children }) => children) : sections;
    return segment === '**' ? below.flatMap(withAllBelow) : below.filter((place) => isNamed(place, segment));
  }, undefined);
  return found ? [...new Set(found)] : [];
}

/** Those a place is in, from the nearest to its section. */
export function ancestorsOf({ parent }: Place): Place[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

export function childOf(place: Place | undefined, key: string): Place | undefined {
  return place?.children.find((child) => child.key === key);
}

function withAllBelow(place: Place): Place[] {
  return [place, ...place.children.flatMap(withAllBelow)];
}

function isNamed(place: Place, segment: string): boolean {
  if (segment === '*') return true;
  if (!segment.startsWith('<')) return segment.split('|').includes(place.key);
  const type = childOf(place, 'Type')?.text;
  return type !== undefined && new RegExp(`^(?:${segment.slice(1, -1)})$`).test(type);
}

function childrenOf(node: unknown, parent: Place | undefined, text: string, isInFlow: boolean): Place[] {
  const isFlow = isInFlow || ((isMap(node) || isSeq(node)) && node.flow === true);
  if (isMap(node)) return node.items.map((pair) => entryOf(pair, parent, text, isFlow));
  if (!isSeq(node)) return [];
  return node.items.filter(isNode).map((item, index) => {
    const start = tagStart(item, text);
    return placeOf(
      { key: String(index), form: 'item', start, keyEnd: start, isInFlow: isFlow },
      item,
      parent,
      text,
    );
  });
}

function entryOf(pair: Pair, parent: Place | undefined, text: string, isInFlow: boolean): Place {
  const { key, value } = pair;
  if (!isScalar(key) || !isNode(value)) throw new Error('A template under test has an odd entry.');
  const [start, keyEnd] = rangeOf(key);
  return placeOf({ key: String(key.value), form: 'entry', start, keyEnd, isInFlow }, value, parent, text);
}

type Outline = Pick<Place, 'key' | 'form' | 'start' | 'keyEnd' | 'isInFlow'>;

function placeOf(outline: Outline, node: Node, parent: Place | undefined, text: string): Place {
  const [valueStart, rawEnd] = rangeOf(node);
  const children: Place[] = [];
  const place: Place = {
    ...outline,
    parent,
    kind: isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar',
    end: valueStart + text.slice(valueStart, rawEnd).trimEnd().length,
    text: isScalar(node) ? String(node.value) : undefined,
    valueStart,
    children,
  };
  const name = outline.form === 'tag' ? undefined : functionOf(node);
  const start = tagStart(node, text);
  if (name === undefined) children.push(...childrenOf(node, place, text, outline.isInFlow));
  else {
    const keyEnd = start + (node.tag ?? '').length;
    children.push(placeOf({ ...outline, key: name, form: 'tag', start, keyEnd }, node, place, text));
  }
  return place;
}

function functionOf({ tag }: Node): string | undefined {
  if (tag?.startsWith('!') !== true) return undefined;
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

function tagStart(node: Node, text: string): number {
  const [start] = rangeOf(node);
  return functionOf(node) === undefined ? start : text.lastIndexOf('!', start);
}

function rangeOf({ range }: Node): readonly [number, number] {
  if (!range) throw new Error('A node of a parsed text has a range.');
  return [range[0], range[1]];
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !isPair(value);
}
