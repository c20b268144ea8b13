import { readLine, type BlockLine, type Opener } from './blockLine.ts';
import type { Path } from './cursor.ts';
import { isOpenAt } from './flowCursor.ts';
import { isSilent, lineAbove } from './textLines.ts';

/** What leads to a place in block YAML. */
interface Ancestry {
  readonly path: Path;
  /** The keys above it in the same map. */
  readonly siblings: readonly string[];
  /** Absent where the place is in block YAML itself, not in a block scalar, quotes or brackets further up. */
  readonly inside: { readonly kind: 'text' } | { readonly kind: 'flow'; readonly start: number } | undefined;
}

interface PlacedLine extends BlockLine {
  readonly start: number;
}

const blockScalarHeader = /^[|>][-+\d]*\s*(?:#.*)?$/;

/** Climbs from line to line to whatever is indented less. `own` is the offset's line up to the offset. */
export function ancestryOf(text: string, offset: number, own: PlacedLine): Ancestry {
  const climb = new Climb(own.restColumn);
  for (const opener of own.openers.toReversed()) climb.take(opener);
  let inside: Ancestry['inside'];
  let { start } = own;
  while (!climb.isAtTop) {
    const line = lineAbove(text, start, climb.reach);
    if (!line || /^(?:---|\.\.\.)(?:\s|$)/.test(line.text)) break;
    start = line.start;
    if (isSilent(line.text)) continue;
    const { openers, restColumn } = readLine(`${line.text} `);
    const last = openers.at(-1);
    for (const opener of openers.toReversed()) {
      if (!climb.take(opener) || opener !== last) continue;
      const holder = holderOf(text, line.start + restColumn, line.text.slice(restColumn), offset);
      if (!holder) continue;
      inside = holder;
      climb.forgetBelow(opener);
    }
  }
  return { path: climb.segments.reverse(), siblings: climb.siblings, inside };
}

/** The way from the inside out. */
class Climb {
  /** The innermost segment first. */
  readonly segments: (string | number)[] = [];
  readonly siblings: string[] = [];
  /** Of the outermost level so far. */
  #column: number;
  #isItem = false;
  #hasParent = false;

  constructor(column: number) {
    this.#column = column;
  }

  get isAtTop(): boolean {
    return this.#column === 0 && !this.#isItem && this.#hasParent;
  }

  /** What is indented more does not count. */
  get reach(): number {
    return this.#hasParent && !this.#isItem ? this.#column - 1 : this.#column;
  }

  /** Whether the opener is the next parent. */
  take({ column, key, functions }: Opener): boolean {
    // A list may stand right below its key, without indentation.
    const isParent = column < this.#column || (column === this.#column && this.#isItem && key !== undefined);
    if (isParent) {
      this.segments.push(...functions.toReversed(), key ?? 0);
      this.#column = column;
      this.#isItem = key === undefined;
      this.#hasParent = true;
    } else if (column === this.#column) this.#takeSibling(key);
    return isParent;
  }

  /** What was found below a parent is content, however much it looks like structure. */
  forgetBelow({ functions }: Opener): void {
    this.segments.splice(0, this.segments.length - functions.length - 1);
    this.siblings.length = 0;
  }

  #takeSibling(key: string | undefined): void {
    const index = this.segments.at(-1);
    if (this.#isItem && typeof index === 'number') this.segments[this.segments.length - 1] = index + 1;
    else if (!this.#hasParent && key !== undefined) this.siblings.unshift(key);
  }
}

/** Whether what begins at `start` goes on past the offset. */
function holderOf(text: string, start: number, rest: string, offset: number): Ancestry['inside'] {
  if (blockScalarHeader.test(rest)) return { kind: 'text' };
  if (/^[[{]/.test(rest)) {
    return isOpenAt(text, start, offset) ? { kind: 'flow', start } : undefined;
  }
  const quoted = /^"(?:[^"\\]|\\[\s\S])*"?|^'(?:[^']|'')*'?/.exec(text.slice(start, offset));
  if (!quoted || start + quoted[0].length < offset) return undefined;
  const isClosed = quoted[0].length > 1 && quoted[0].endsWith(quoted[0].charAt(0));
  return isClosed ? undefined : { kind: 'text' };
}
