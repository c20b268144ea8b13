import { isScalar, type MapSketch, type Sketch } from './sketch.ts';

/** Writes sketches as the text of an LSP snippet, whose tab stops it counts. */
export class SnippetWriter {
  readonly #unit: number;
  #stops = 0;

  /** `unit` is how many columns a level is indented. */
  constructor(unit: number) {
    this.#unit = unit;
  }

  /** As block YAML from a column on. */
  block(sketch: Sketch, column: number): string {
    if (isScalar(sketch)) return this.#scalar(sketch, yamlText);
    if (sketch.kind === 'call') return tagOf(sketch.name) + this.#argument(sketch.argument, column);
    if (sketch.kind === 'map')
      return this.#entries(
        sketch,
        ([key, value]) => `${this.#scalar(key, yamlText)}:${this.afterKey(value, column)}`,
        newLine(column),
      );
    return sketch.items.map((item) => `- ${this.block(item, column + 2)}`).join(newLine(column));
  }

  /** As block YAML behind a key and its colon, or a tag; `column` is the key's. */
  afterKey(sketch: Sketch, column: number): string {
    if (isScalar(sketch)) return ` ${this.#scalar(sketch, yamlText)}`;
    if (sketch.kind === 'call') return ` ${tagOf(sketch.name)}${this.#argument(sketch.argument, column)}`;
    return newLine(column + this.#unit) + this.block(sketch, column + this.#unit);
  }

  /** As YAML on one line. */
  flow(sketch: Sketch): string {
    if (isScalar(sketch)) return this.#scalar(sketch, yamlText);
    if (sketch.kind === 'call') return `${tagOf(sketch.name)} ${this.flow(sketch.argument)}`;
    if (sketch.kind === 'list') return `[${sketch.items.map((item) => this.flow(item)).join(', ')}]`;
    return escapeSnippet('{ ') + this.flowEntries(sketch) + escapeSnippet(' }');
  }

  flowEntries(sketch: MapSketch): string {
    return this.#entries(
      sketch,
      ([key, value]) => `${this.#scalar(key, yamlText)}: ${this.flow(value)}`,
      ', ',
    );
  }

  json(sketch: Sketch, column: number): string {
    if (isScalar(sketch)) return this.#scalar(sketch, jsonText);
    if (sketch.kind === 'call')
      return `{ ${jsonText(sketch.name)}: ${this.json(sketch.argument, column)} ${escapeSnippet('}')}`;
    if (sketch.kind === 'list') return `[${sketch.items.map((item) => this.json(item, column)).join(', ')}]`;
    const inner = column + this.#unit;
    return `{${newLine(inner)}${this.jsonEntries(sketch, inner)}${newLine(column)}${escapeSnippet('}')}`;
  }

  jsonEntries(sketch: MapSketch, column: number): string {
    return this.#entries(
      sketch,
      ([key, value]) => `${this.#scalar(key, jsonText)}: ${this.json(value, column)}`,
      `,${newLine(column)}`,
    );
  }

  /** A map that is still empty is a place to fill in. */
  #entries(
    { entries }: MapSketch,
    write: (entry: MapSketch['entries'][number]) => string,
    separator: string,
  ): string {
    return entries.length === 0 ? `$${++this.#stops}` : entries.map(write).join(separator);
  }

  #argument(argument: Sketch, column: number): string {
    const isMap = typeof argument !== 'string' && argument.kind === 'map';
    return isMap ? this.afterKey(argument, column) : ` ${this.flow(argument)}`;
  }

  #scalar(
    sketch: Exclude<Sketch, { kind: 'map' | 'list' | 'call' }>,
    write: (text: string) => string,
  ): string {
    if (typeof sketch === 'string') return escapeSnippet(write(sketch));
    const stop = ++this.#stops;
    const place =
      sketch.kind === 'choice'
        ? `\${${stop}|${sketch.options.map((each) => escapeChoice(unquoted(write(each), write))).join(',')}|}`
        : sketch.text === ''
          ? `$${stop}`
          : `\${${stop}:${escapeSnippet(sketch.text)}}`;
    return write === jsonText && sketch.isText ? `"${place}"` : place;
  }
}

/** `Fn::Sub` is `!Sub`. */
export function tagOf(name: string): string {
  return `!${name.replace(/^Fn::/, '')}`;
}

/** A scalar as YAML, quoted only where it would be read as something else. */
function yamlText(text: string): string {
  const isPlain =
    text !== '' &&
    !/^[\s\-?:,[\]{}#&*!|>'"%@`]|\s$|:(?:\s|$)|\s#|\n/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n|~|[-+]?[\d.]+|\d{4}-\d\d?-\d\d?)$/i.test(text);
  return isPlain || /^(?:true|false|\d+)$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

export function jsonText(text: string): string {
  return /^(?:true|false|\d+)$/.test(text) ? text : JSON.stringify(text);
}

/** What a snippet comes to whose only places are those of empty maps. */
export function snippetText(snippet: string): string {
  return snippet
    .replace(/\{\s*\$\d+\s*\\\}|\s*\$\d+/g, (place) => (place.startsWith('{') ? '{}' : ' {}'))
    .replace(/\\([\\$}])/g, '$1');
}

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}

/** In JSON the quotes stand around the place, not in it. */
function unquoted(written: string, write: (text: string) => string): string {
  return write === jsonText ? written.replace(/^"|"$/g, '') : written;
}

function newLine(column: number): string {
  return `\n${' '.repeat(column)}`;
}
