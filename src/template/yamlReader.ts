import { Composer, CST, Parser, type Document, type Tags, type YAMLParseError } from 'yaml';
import type { Reading } from './parse.ts';
import type { Problem } from './template.ts';
import type { Span } from './value.ts';
import { heal } from './yamlHealing.ts';
import { tooDeepAt } from './yamlNesting.ts';
import { YamlValues } from './yamlValues.ts';

const maximumAttempts = 8;

/** Any short tag is read alike; these are named only because a warning for each one would cost half the time. */
const customTags: Tags = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAZs',
  'GetAtt',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'Transform',
].flatMap((name) => [
  { tag: `!${name}`, resolve: (text: unknown) => text },
  { tag: `!${name}`, collection: 'seq' as const, resolve: (node: unknown) => node },
  { tag: `!${name}`, collection: 'map' as const, resolve: (node: unknown) => node },
]);

/** Reads the first document of a YAML text, as much of it as can be read. */
export function readYaml(text: string): Reading {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { root: undefined, problems: [tooDeep({ start: deep, end: text.length })] };
  const healed: Problem[] = [];
  let current = text;
  let { document, tags } = compose(current);
  for (let attempt = 0; attempt < maximumAttempts; attempt++) {
    const better = heal(current, document?.errors ?? []);
    if (!better) break;
    healed.push(better.problem);
    current = better.text;
    ({ document, tags } = compose(current));
  }
  if (!document) return { root: undefined, problems: healed };
  const values = new YamlValues(text, tags);
  const root = document.contents ? values.read(document.contents) : undefined;
  return {
    root,
    problems: [...healed, ...document.errors.map(problemOf), ...values.problems],
    hasAnchors: values.hasAnchors,
  };
}

function compose(text: string): { document: Document.Parsed | undefined; tags: readonly Span[] } {
  const tokens = [...new Parser().parse(text)];
  // Every scalar stays text: what type it has is CloudFormation's to say, not YAML's.
  const composer = new Composer({
    schema: 'failsafe',
    customTags,
    uniqueKeys: false,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document] = composer.compose(tokens, true, text.length);
  return { document, tags: tokens.flatMap(tagsOf) };
}

/** Where each tag stands, in order. */
function tagsOf(token: CST.Token): Span[] {
  if (token.type !== 'document') return [];
  const spans: Span[] = [];
  CST.visit(token, ({ start, sep = [] }) => {
    for (const { type, offset, source } of [...start, ...sep])
      if (type === 'tag') spans.push({ start: offset, end: offset + source.length });
  });
  return spans.sort((a, b) => a.start - b.start);
}

function tooDeep(span: Span): Problem {
  const message = 'YAML: this is nested too deeply to be read.';
  return { span, code: 'yaml-syntax', severity: 'error', message };
}

function problemOf({ message, pos: [start, end] }: YAMLParseError): Problem {
  return { span: { start, end }, code: 'yaml-syntax', severity: 'error', message: `YAML: ${message}.` };
}
