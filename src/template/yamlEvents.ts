import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  SCALAR_STYLE,
  getScalarValue,
  parseEvents,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { duplicateKeys } from './duplicateKeys.ts';
import { intrinsicOfTag, mergeInto } from './yamlMeaning.ts';
import type { Reading } from './parse.ts';
import { emptyScalar, plainScalar, stringScalar } from './scalar.ts';
import type { Problem } from './template.ts';
import type { ListValue, MapEntry, MapValue, Span, Value } from './value.ts';

/**
 * Reads the first document of a YAML text the fast way. Undefined where that is not enough: for text that is not
 * right, and for anchors, aliases and directives.
 */
export function readYamlEvents(text: string): Reading | undefined {
  const events = eventsOf(text);
  const document = events?.[0];
  if (!events || document?.type !== EVENT_ID.DOCUMENT) return events && { root: undefined, problems: [] };
  if (document.directives.length > 0 || events.some(isShared)) return undefined;
  const values = new EventValues(text, events);
  const root = values.read();
  return values.isDoubtful ? undefined : { root, problems: values.problems };
}

function eventsOf(text: string): readonly Event[] | undefined {
  try {
    return parseEvents(text, {});
  } catch {
    return undefined;
  }
}

function isShared(event: Event): boolean {
  return event.type === EVENT_ID.ALIAS || ('anchorStart' in event && event.anchorStart >= 0);
}

/** Events say where things start; where the other marks between them stand is read off the text. */
class EventValues {
  readonly problems: Problem[] = [];
  /** Whether the events are of a text that is not right after all. */
  isDoubtful = false;
  readonly #text: string;
  readonly #events: readonly Event[];
  /** The document itself is the first event. */
  #next = 1;
  /** Everything before it is read. */
  #offset = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): Value {
    const event = this.#events[this.#next++];
    if (event === undefined || !('tagStart' in event))
      throw new Error('A node was expected among the events of a YAML text.');
    if (event.tagStart < 0) return this.#untagged(event);
    const nameSpan = { start: event.tagStart, end: event.tagEnd };
    this.#offset = nameSpan.end;
    const argument = this.#untagged(event);
    return intrinsicOfTag(this.#text.slice(nameSpan.start, nameSpan.end), nameSpan, argument);
  }

  #untagged(event: ScalarEvent | SequenceEvent | MappingEvent): Value {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    return event.type === EVENT_ID.SEQUENCE ? this.#list(event) : this.#map(event);
  }

  #scalar(event: ScalarEvent): Value {
    const { valueStart, valueEnd, style } = event;
    if (valueStart < 0) return emptyScalar(this.#offset);
    const text = event.fast ? this.#text.slice(valueStart, valueEnd) : getScalarValue(this.#text, event);
    if (style === SCALAR_STYLE.PLAIN) {
      this.#offset = valueEnd;
      return plainScalar(text, { start: valueStart, end: valueEnd });
    }
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const span = isQuoted
      ? { start: valueStart - 1, end: valueEnd + 1 }
      : { start: this.#blank(this.#offset), end: this.#blockEnd(event) };
    this.#offset = span.end;
    return stringScalar(text, span);
  }

  #list({ start, style }: SequenceEvent): ListValue {
    this.#offset = start;
    const isFlow = style === COLLECTION_STYLE.FLOW;
    const items: Value[] = [];
    if (isFlow) this.#offset++;
    while (!this.#atEnd()) {
      // Past the dash.
      if (!isFlow) this.#offset = this.#blank(this.#offset) + 1;
      items.push(this.read());
      if (isFlow) this.#pass(',');
    }
    if (isFlow) this.#pass(']');
    return { kind: 'list', items, start, end: this.#offset };
  }

  #map({ start, style }: MappingEvent): MapValue {
    // `[key: value]` is a list of a map without braces, whose key may itself start with one.
    const isFlow = style === COLLECTION_STYLE.FLOW && this.#text[start] === '{' && !this.#startsAgain(start);
    this.#offset = isFlow ? start + 1 : start;
    const written: MapEntry[] = [];
    const merged: Value[] = [];
    while (!this.#atEnd()) {
      this.#pass('?');
      const { key, keySpan, isMerge } = this.#key();
      this.#pass(':');
      this.isDoubtful ||= this.#isMapBesideKey();
      const value = this.read();
      if (isMerge) merged.push(value);
      else written.push({ key, keySpan, value });
      if (isFlow) this.#pass(',');
    }
    if (isFlow) this.#pass('}');
    this.problems.push(...duplicateKeys(written));
    const entries = merged.length === 0 ? written : mergeInto(written, merged);
    return { kind: 'map', entries, start, end: this.#offset };
  }

  #key(): { readonly key: string; readonly keySpan: Span; readonly isMerge: boolean } {
    const event = this.#events[this.#next];
    // A word, as most are, is its own text, whatever it would be as a value.
    if (
      event?.type === EVENT_ID.SCALAR &&
      event.tagStart < 0 &&
      event.style === SCALAR_STYLE.PLAIN &&
      event.fast
    ) {
      this.#next++;
      this.#offset = event.valueEnd;
      const keySpan = { start: event.valueStart, end: event.valueEnd };
      const key = this.#text.slice(keySpan.start, keySpan.end);
      return { key, keySpan, isMerge: key === '<<' };
    }
    const value = this.read();
    const bare = value.kind === 'intrinsic' ? value.argument : value;
    const keySpan = { start: bare.start, end: bare.end };
    const written = this.#text.slice(keySpan.start, keySpan.end);
    return {
      key: bare.kind === 'scalar' ? bare.source : written,
      keySpan,
      isMerge: written === '<<',
    };
  }

  /** The blank lines after a block of text are its own only where it says to keep them. */
  #blockEnd({ valueStart, valueEnd, chomping }: ScalarEvent): number {
    if (chomping === CHOMPING_MODE.KEEP) return valueEnd;
    let end = valueEnd;
    while (end > valueStart && isBlank(this.#text.charCodeAt(end - 1))) end--;
    while (end < valueEnd && !isLineBreak(this.#text.charCodeAt(end))) end++;
    return Math.min(valueEnd, end + (this.#text.startsWith('\r\n', end) ? 2 : 1));
  }

  /** Whether the list or map that is being read ends here; if so, passes its end. */
  #atEnd(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  /** As in `a: !Ref b: c`, which is no YAML. */
  #isMapBesideKey(): boolean {
    const event = this.#events[this.#next];
    if (event?.type !== EVENT_ID.MAPPING || event.style !== COLLECTION_STYLE.BLOCK) return false;
    return !/[\r\n]/.test(this.#text.slice(this.#offset, event.start));
  }

  #startsAgain(offset: number): boolean {
    const event = this.#events[this.#next];
    return event !== undefined && 'start' in event && event.start === offset;
  }

  /** Passes a mark if it is the next thing. */
  #pass(mark: string): void {
    const offset = this.#blank(this.#offset);
    if (this.#text[offset] === mark) this.#offset = offset + 1;
  }

  /** Where white space and comments from an offset on end. */
  #blank(from: number): number {
    let offset = from;
    for (;;) {
      const char = this.#text.charCodeAt(offset);
      if (char === 0x23 && offset > 0) {
        while (offset < this.#text.length && !isLineBreak(this.#text.charCodeAt(offset))) offset++;
      } else if (isBlank(char)) offset++;
      else return offset;
    }
  }
}

function isBlank(char: number): boolean {
  return char === 0x20 || char === 0x09 || isLineBreak(char);
}

function isLineBreak(char: number): boolean {
  return char === 0x0a || char === 0x0d;
}
