import { parse } from 'cjs-module-lexer';
import type { Span } from '../../template/value.ts';
import type { CodeExports } from './codeExports.ts';
import { definitionOf } from './definition.ts';
import { objectKeys } from './objectKeys.ts';

/** What is assigned to `exports` and `module.exports`. `code` is the blanked text. */
export function commonJsExports(text: string, code: string): CodeExports {
  const names = new Map<string, Span>();
  let isComplete = true;
  for (const mention of code.matchAll(/(?<![\w$]|(?<!\bmodule\s*)\.\s*)exports\b(?!\s*:)/g)) {
    const after = mention.index + mention[0].length;
    const found = exportAt(text, code, mention.index, after);
    if (!found) isComplete = false;
    else for (const [name, span] of found) if (!names.has(name)) names.set(name, span);
  }
  const lexed = lex(text);
  for (const name of lexed.exports) if (!names.has(name)) names.set(name, { start: 0, end: 0 });
  return { names, isComplete: isComplete && lexed.reexports.length === 0 };
}

/** The names that one mention of `exports` gives; undefined where it may give any. */
function exportAt(text: string, code: string, start: number, end: number): [string, Span][] | undefined {
  const rest = code.slice(end, end + 500);
  const property = /^\s*\.\s*(?<name>[\w$]+)(?<assignment>\s*=(?![=>]))?/d.exec(rest);
  if (property) {
    if (property.groups?.['assignment'] === undefined) return [];
    const name = property.groups['name'] ?? '';
    const value = /^\s*([\w$]+)\s*(?:[;,\n]|$)/.exec(code.slice(end + property[0].length, end + 500))?.[1];
    const definition = value === undefined ? undefined : definitionOf(code, value);
    return [[name, definition ?? spanIn(property.indices?.groups?.['name'], end)]];
  }
  const quoted = /^\s*\[\s*(?<name>["'] *["'])\s*\]/d.exec(rest) ?? definedProperty(code, start, rest);
  if (quoted) {
    const { start: from, end: to } = spanIn(quoted.indices?.groups?.['name'], end);
    const span = { start: from + 1, end: to - 1 };
    return [[text.slice(span.start, span.end), span]];
  }
  // `exports = module.exports = {…}`: the second mention tells.
  if (/^\s*=\s*module\s*\.\s*exports\b/.test(rest)) return [];
  const literal = /^\s*=\s*(?=\{)/.exec(rest);
  if (!literal) return undefined;
  return objectKeys(text, code, end + literal[0].length)?.map(({ key, span, local }) => [
    key,
    (local === undefined ? undefined : definitionOf(code, local)) ?? span,
  ]);
}

/** `Object.defineProperty(exports, 'name', …)`, as compilers write it. */
function definedProperty(code: string, start: number, rest: string): RegExpExecArray | null {
  const isDefinition = /\bdefineProperty\s*\(\s*(?:module\s*\.\s*)?$/.test(
    code.slice(Math.max(0, start - 60), start),
  );
  return isDefinition ? /^\s*,\s*(?<name>["'] *["'])/d.exec(rest) : null;
}

function spanIn(indices: readonly [number, number] | undefined, offset: number): Span {
  return { start: offset + (indices?.[0] ?? 0), end: offset + (indices?.[1] ?? 0) };
}

function lex(text: string): { readonly exports: readonly string[]; readonly reexports: readonly string[] } {
  try {
    return parse(text);
  } catch {
    // TypeScript, JSX or half-typed code: our own reading has to do.
    return { exports: [], reexports: [] };
  }
}
