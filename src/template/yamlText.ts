import { duplicateKeys } from './duplicateKeys.ts';
import { normalise } from './normalise.ts';
import type { Reading } from './parse.ts';
import { emptyScalar } from './scalar.ts';
import { shiftedEntries, shiftedProblems } from './shift.ts';
import type { Problem } from './template.ts';
import { valueOf, type MapEntry, type MapValue, type Span } from './value.ts';
import { chunksOf, type Chunk } from './yamlChunks.ts';
import { readYamlEvents } from './yamlEvents.ts';
import { readYaml } from './yamlReader.ts';

/** What a chunk says, where it was last seen. */
interface ReadChunk {
  readonly start: number;
  readonly entries: readonly MapEntry[];
  readonly problems: readonly Problem[];
  readonly hasAnchors: boolean;
}

/**
 * A YAML text that changes. The first time it is read as a whole. From then on, and where it is not right, it is read
 * chunk by chunk: a chunk that is as it was is not read again, and one that is broken leaves the others alone.
 */
export class YamlText {
  /** What was read as a whole without a problem, and is not cut yet. */
  #whole: { readonly text: string; readonly root: MapValue } | undefined;
  #known = new Map<string, ReadChunk>();

  /** Intrinsic functions are one in the reading, however they are spelled. */
  read(text: string): Reading {
    if (this.#whole) this.#cut(this.#whole.text, this.#whole.root);
    this.#whole = undefined;
    if (this.#known.size === 0) {
      const whole = readYamlEvents(text);
      if (whole) return this.#remember(text, normalised(whole));
    }
    const chunks = chunksOf(text);
    const inChunks = chunks && this.#readChunks(text, chunks);
    if (inChunks) return inChunks;
    if (!chunks) this.#known.clear();
    return normalised((chunks ? undefined : readYamlEvents(text)) ?? readYaml(text));
  }

  #remember(text: string, whole: Reading): Reading {
    if (whole.root?.kind === 'map' && whole.problems.length === 0) this.#whole = { text, root: whole.root };
    return whole;
  }

  #cut(text: string, root: MapValue): void {
    for (const { start, end, children } of chunksOf(text) ?? []) {
      const entries = root.entries.filter(({ keySpan }) => keySpan.start >= start && keySpan.start < end);
      const [section] = entries;
      if (children.length === 0) this.#keep(text, undefined, { start, end }, entries);
      else if (section?.value.kind === 'map')
        this.#cutSection(text, section.key, children, section.value.entries);
    }
  }

  #cutSection(text: string, section: string, children: readonly Span[], entries: readonly MapEntry[]): void {
    let next = 0;
    for (const child of children) {
      const first = next;
      while ((entries[next]?.keySpan.start ?? Infinity) < child.end) next++;
      this.#keep(text, section, child, entries.slice(first, next));
    }
  }

  #keep(text: string, section: string | undefined, { start, end }: Span, entries: readonly MapEntry[]): void {
    this.#known.set(keyOf(section, text.slice(start, end)), {
      start,
      entries,
      problems: [],
      hasAnchors: false,
    });
  }

  /** Undefined where the chunks must be read as one, since one names what another repeats. */
  #readChunks(text: string, chunks: readonly Chunk[]): Reading | undefined {
    const known = new Map<string, ReadChunk>();
    const problems: Problem[] = [];
    const read = (section: string | undefined, { start, end }: Span): readonly MapEntry[] => {
      const chunkText = text.slice(start, end);
      const key = keyOf(section, chunkText);
      const chunk = moved(this.#known.get(key) ?? readChunk(section, chunkText), start);
      known.set(key, chunk);
      for (const problem of chunk.problems) problems.push(problem);
      return chunk.entries;
    };
    const entries = chunks.flatMap((chunk): readonly MapEntry[] => {
      const own = read(undefined, chunk);
      const [section] = own;
      if (chunk.children.length === 0 || !section) return own;
      const inner = chunk.children.flatMap((child) => read(section.key, child));
      problems.push(...duplicateKeys(inner));
      return [{ ...section, value: mapOf(inner) ?? section.value }];
    });
    this.#known = known;
    if ([...known.values()].some(({ hasAnchors }) => hasAnchors)) return undefined;
    problems.push(...duplicateKeys(entries));
    return { root: mapOf(entries), problems };
  }
}

function keyOf(section: string | undefined, text: string): string {
  return `${section ?? ''}\0${text}`;
}

function readChunk(section: string | undefined, chunkText: string): ReadChunk {
  // What is cut from a text keeps the whole text in memory; a copy keeps itself only.
  const text = structuredClone(chunkText);
  const { root, problems, hasAnchors = false } = readYamlEvents(text) ?? readYaml(text);
  if (root?.kind === 'map' && text[root.start] !== '{')
    return { start: 0, entries: normalisedEntries(section, root), problems, hasAnchors };
  const { start, end } = root ?? { start: 0, end: text.length };
  // A word where a key should be is a key that is being written.
  const entries =
    root?.kind === 'scalar' ? [{ key: root.source, keySpan: { start, end }, value: emptyScalar(end) }] : [];
  return {
    start: 0,
    entries,
    problems: problems.length > 0 ? problems : [noKey({ start, end })],
    hasAnchors,
  };
}

function noKey(span: Span): Problem {
  const message = 'YAML: a key and a colon are expected here.';
  return { span, code: 'yaml-syntax', severity: 'error', message };
}

function normalised(reading: Reading): Reading {
  return { ...reading, root: reading.root && normalise(reading.root) };
}

/** What an entry means depends on the section it is in. */
function normalisedEntries(section: string | undefined, map: MapValue): readonly MapEntry[] {
  const root: MapValue =
    section === undefined
      ? map
      : { ...map, entries: [{ key: section, keySpan: { start: 0, end: 0 }, value: map }] };
  const value = normalise(root);
  const inner = section === undefined ? value : valueOf(value, section);
  return inner?.kind === 'map' ? inner.entries : [];
}

function moved(chunk: ReadChunk, start: number): ReadChunk {
  const by = start - chunk.start;
  if (by === 0) return chunk;
  const { entries, problems, hasAnchors } = chunk;
  return { start, entries: shiftedEntries(entries, by), problems: shiftedProblems(problems, by), hasAnchors };
}

function mapOf(entries: readonly MapEntry[]): MapValue | undefined {
  const [first] = entries;
  if (!first) return undefined;
  const start = first.keySpan.start;
  const end = entries.reduce((last, { keySpan, value }) => Math.max(last, keySpan.end, value.end), start);
  return { kind: 'map', entries, start, end };
}
