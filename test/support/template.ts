/**
 * Templates as tests write them. In the text, `$0` is the cursor (`$0…$0` a selection), a line `# ^^^^ error: message`
 * labels that span of the line above (a span that begins a line is labelled `^^^^ error: message`), and `#- src/app.mjs`
 * starts another file. None of that is part of the files.
 */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { diagnose } from '../../src/language/diagnostics/diagnose.ts';
import type { Files } from '../../src/language/files.ts';
import { TemplateDocument } from '../../src/language/templateDocument.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { Positions, type Position, type Range } from '../../src/template/positions.ts';
import type { ResolveContext } from '../../src/template/resolve.ts';
import type { Problem, Template } from '../../src/template/template.ts';
import type { Span } from '../../src/template/value.ts';
import { types } from './resourceTypes.ts';

interface Label {
  readonly range: Range;
  readonly text: string;
}

export interface Fixture {
  readonly template: Template;
  readonly labels: readonly Label[];
  /** Offsets of each `$0` in the template. */
  readonly cursors: readonly number[];
  readonly cursorPositions: readonly Position[];
  /** The other files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly files: Files;
  readonly resolve: ResolveContext;
}

/** Reads a fixture; the indentation that all its lines share is no part of it. */
export function fixture(text: string): Fixture {
  const [main, ...others] = parts(dedent(text));
  assert.ok(main);
  const { text: marked, labels } = withoutLabels(main.text);
  const pieces = marked.split('$0');
  const cursors = pieces.slice(0, -1).map((_piece, index) => pieces.slice(0, index + 1).join('').length);
  const template = parseTemplate(pieces.join(''));
  const positions = new Positions(template.text);
  const cursorPositions = cursors.map((offset) => positions.positionAt(offset));
  const texts = new Map(others.map((file) => [posix.normalize(file.path), file.text]));
  const files = filesOf(texts);
  const place = { stackName: 'shop', region: 'eu-west-1', accountId: '123456789012' };
  const resolve = { ...place, template, parameters: {} };
  return { template, labels, cursors, cursorPositions, texts, files, resolve };
}

/** Holds that a rule finds in the template what its labels say and nothing else; other rules may. */
export function checkRule(code: string, text: string, today = new Date('2026-11-15')): void {
  checkProblems(text, today, (problem) => problem.code === code);
}

/** A fixture as language features get it, with the offset of its first cursor. */
export function documentAt(text: string): { readonly document: TemplateDocument; readonly offset: number } {
  const { resolve, files, cursors } = fixture(text);
  return { document: new TemplateDocument('file:///template.yaml', resolve, files), offset: cursors[0] ?? 0 };
}

/** Each span as `line: text`, the line counted from one and shown without what is around the span's first line. */
export function shown(text: string, spans: readonly Span[]): string[] {
  const positions = new Positions(text);
  return spans.map(
    (span) => `${positions.positionAt(span.start).line + 1}: ${text.slice(span.start, span.end)}`,
  );
}

/** Holds that the template has all the problems its labels say and no other. */
export function checkDiagnostics(text: string, today = new Date('2026-11-15')): void {
  checkProblems(text, today, () => true);
}

function checkProblems(text: string, today: Date, isMeant: (problem: Problem) => boolean): void {
  const { template, labels, files, resolve } = fixture(text);
  const positions = new Positions(template.text);
  const problems = diagnose({ resolve, files, today, types })
    .filter(isMeant)
    .map(({ span, severity, message }) => ({
      range: positions.rangeOf(span),
      text: `${severity}: ${message}`,
    }));
  assert.equal(render(template.text, problems), render(template.text, labels));
}

/** The text with each label under its line. */
function render(text: string, labels: readonly Label[]): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, number) => [
      line,
      ...labels.filter(({ range }) => range.start.line === number).map((label) => renderLabel(label, line)),
    ])
    .join('\n');
}

function renderLabel({ range: { start, end }, text }: Label, line: string): string {
  const to = end.line === start.line ? end.character : line.length;
  const margin = start.character === 0 ? '' : '#'.padEnd(start.character);
  return `${margin}${'^'.repeat(Math.max(1, to - start.character))} ${text}`;
}

function withoutLabels(text: string): { readonly text: string; readonly labels: readonly Label[] } {
  const lines: string[] = [];
  const labels: Label[] = [];
  for (const line of text.split('\n')) {
    const match = /^(?<margin>#?\s*)(?<carets>\^+) (?<label>(?:error|warning|information): .*)$/.exec(line);
    if (!match?.groups) {
      lines.push(line);
      continue;
    }
    const { margin = '', carets = '', label = '' } = match.groups;
    const start = { line: lines.length - 1, character: margin.length };
    labels.push({
      range: { start, end: { ...start, character: margin.length + carets.length } },
      text: label,
    });
  }
  return { text: lines.join('\n'), labels };
}

function parts(text: string): { readonly path: string; readonly text: string }[] {
  const [first = '', ...rest] = text.split(/^#- (.*)\n/m);
  const files = Array.from({ length: rest.length / 2 }, (_, index) => ({
    path: rest[index * 2] ?? '',
    text: rest[index * 2 + 1] ?? '',
  }));
  return [{ path: 'template.yaml', text: first }, ...files];
}

function filesOf(texts: ReadonlyMap<string, string>): Files {
  const paths = [...texts.keys()];
  const kindOf: Files['kindOf'] = (path) => {
    const normal = posix.normalize(path).replace(/\/$/, '');
    if (texts.has(normal)) return 'file';
    const isFolder = normal === '.' || paths.some((each) => each.startsWith(`${normal}/`));
    return isFolder ? 'folder' : undefined;
  };
  return {
    read: (path) => texts.get(posix.normalize(path)),
    kindOf,
    list: (folder) => {
      const prefix = posix.join(folder, '/').replace(/^\.?\//, '');
      const inside = paths.filter((path) => path.startsWith(prefix));
      const names = new Set(inside.map((path) => path.slice(prefix.length).split('/')[0] ?? ''));
      return [...names].sort().map((name) => ({ name, kind: kindOf(prefix + name) ?? 'file' }));
    },
  };
}

function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/, '')
    .replace(/\n[ \t]*$/, '\n')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents, Infinity);
  return lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join('\n');
}
