import { readJson } from './jsonReader.ts';
import type { Problem, Resource, Template } from './template.ts';
import { textOf, valueOf, type MapEntry, type MapValue, type Value } from './value.ts';
import { YamlText } from './yamlText.ts';

const samTransform = 'AWS::Serverless-2016-10-31';

/** What a reader makes of a text: plain values, where tags are intrinsics and everything else is as written. */
export interface Reading {
  readonly root: Value | undefined;
  readonly problems: readonly Problem[];
  /** Whether something in it is named to be repeated. */
  readonly hasAnchors?: boolean;
}

/** Reads a template; never throws. Without `format`, a text that starts like a JSON object is JSON. */
export function parseTemplate(text: string, format?: 'yaml' | 'json'): Template {
  return new TemplateReader().read(text, format);
}

/** Reads the versions of one document as {@link parseTemplate} does, but what stays the same between them only once. */
export class TemplateReader {
  readonly #yaml = new YamlText();
  #last: Template | undefined;

  read(text: string, format?: 'yaml' | 'json'): Template {
    const actualFormat = format ?? (startsLikeJson(text) ? 'json' : 'yaml');
    if (this.#last?.text === text && this.#last.format === actualFormat) return this.#last;
    this.#last = templateOf(text, actualFormat, this.#read(text, actualFormat));
    return this.#last;
  }

  /** Invariant: whatever a parser throws, for instance a stack overflow on absurd nesting, becomes a problem. */
  #read(text: string, format: 'yaml' | 'json'): Reading {
    try {
      return format === 'json' ? readJson(text) : this.#yaml.read(text);
    } catch (error) {
      const message = `This text cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      const span = { start: 0, end: text.length };
      return { root: undefined, problems: [{ span, code: `${format}-syntax`, severity: 'error', message }] };
    }
  }
}

function templateOf(text: string, format: 'yaml' | 'json', reading: Reading): Template {
  const { root: value, problems, hasAnchors = false } = reading;
  const root = value?.kind === 'map' ? value : undefined;
  const transforms = transformsOf(valueOf(root, 'Transform'));
  return {
    text,
    format,
    kind: transforms.includes(samTransform) ? 'sam' : 'cloudFormation',
    root,
    problems: inOrder(problems),
    hasAnchors,
    transforms,
    resources: sectionOf(root, 'Resources').filter(isResource).map(resourceOf),
    parameters: sectionOf(root, 'Parameters'),
    mappings: sectionOf(root, 'Mappings'),
    conditions: sectionOf(root, 'Conditions'),
    outputs: sectionOf(root, 'Outputs'),
    globals: mapOf(valueOf(root, 'Globals')),
  };
}

function startsLikeJson(text: string): boolean {
  return /^\uFEFF?(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*(?:\{\s*(?:["}/]|$)|\[\s*[{"])/.test(text);
}

function transformsOf(value: Value | undefined): string[] {
  if (value?.kind === 'list') return value.items.flatMap(transformsOf);
  const name = textOf(value) ?? textOf(valueOf(value, 'Name'));
  return name === undefined ? [] : [name];
}

function sectionOf(root: MapValue | undefined, name: string): readonly MapEntry[] {
  return mapOf(valueOf(root, name))?.entries ?? [];
}

/** `Fn::ForEach::…` and `Fn::Transform` among the resources make resources; they are none. */
function isResource({ key }: MapEntry): boolean {
  return !key.startsWith('Fn::');
}

function resourceOf({ key, keySpan, value }: MapEntry): Resource {
  const type = valueOf(value, 'Type');
  return {
    logicalId: key,
    logicalIdSpan: keySpan,
    // Merged in by a merge key, a value may lie before its key.
    span: { start: keySpan.start, end: Math.max(keySpan.end, value.end) },
    type: textOf(type) ?? '',
    typeSpan: type && { start: type.start, end: type.end },
    body: value,
    properties: mapOf(valueOf(value, 'Properties')),
  };
}

function mapOf(value: Value | undefined): MapValue | undefined {
  return value?.kind === 'map' ? value : undefined;
}

/** By place, each once: what a reader says of a part it may say of the whole again. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const known = new Set<string>();
  return problems
    .toSorted((a, b) => a.span.start - b.span.start)
    .filter(({ code, span }) => {
      const key = `${code} ${span.start}`;
      return !known.has(key) && known.add(key);
    });
}
