/** What a completion writes, before it is known in which notation: a value with places to fill in. */
export type Sketch = string | HoleSketch | ChoiceSketch | MapSketch | ListSketch | CallSketch;

interface HoleSketch {
  readonly kind: 'hole';
  /** What stands there until something else is typed. */
  readonly text: string;
  /** False of numbers and booleans, which JSON writes without quotes. */
  readonly isText: boolean;
}

interface ChoiceSketch {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly isText: boolean;
}

export interface MapSketch {
  readonly kind: 'map';
  readonly entries: readonly (readonly [key: string | HoleSketch, value: Sketch])[];
}

interface ListSketch {
  readonly kind: 'list';
  readonly items: readonly Sketch[];
}

interface CallSketch {
  readonly kind: 'call';
  /** Of the function, in full. */
  readonly name: string;
  readonly argument: Sketch;
}

export function hole(text = '', isText = true): HoleSketch {
  return { kind: 'hole', text, isText };
}

export function choice(options: readonly string[], isText = true): ChoiceSketch {
  return { kind: 'choice', options, isText };
}

export function map(entries: Readonly<Record<string, Sketch>>): MapSketch {
  return { kind: 'map', entries: Object.entries(entries) };
}

/** A map with one entry, whose key is to be chosen too. */
export function named(key: string, value: Sketch): MapSketch {
  return { kind: 'map', entries: [[hole(key), value]] };
}

export function list(...items: readonly Sketch[]): ListSketch {
  return { kind: 'list', items };
}

export function call(name: string, argument: Sketch): CallSketch {
  return { kind: 'call', name, argument };
}

export function isScalar(sketch: Sketch): sketch is string | HoleSketch | ChoiceSketch {
  return typeof sketch === 'string' || sketch.kind === 'hole' || sketch.kind === 'choice';
}
