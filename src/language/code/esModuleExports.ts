import { parse, type Export } from 'es-module-lexer/js';
import type { Span } from '../../template/value.ts';
import type { CodeExports } from './codeExports.ts';
import { definitionOf } from './definition.ts';

/** Undefined where the text is no ES module. `code` is the blanked text. */
export function esModuleExports(text: string, code: string): CodeExports | undefined {
  if (!/\b(?:import|export)\b/.test(code)) return undefined;
  try {
    const [, exports, , hasModuleSyntax] = parse(text);
    // `export =` is TypeScript's way to assign `module.exports`.
    const assignsAll = /^\s*export\s*=/m.test(code);
    if (!hasModuleSyntax && !assignsAll) return undefined;
    const real = exports.filter((each) => !each.typeOnly);
    return {
      names: new Map(real.flatMap((each) => namedSpan(each, code))),
      isComplete: !assignsAll && !real.some((each) => each.type === 'reexport-all'),
    };
  } catch {
    // No valid JavaScript, perhaps while it is being typed: what can be seen counts, nothing is missed.
    return { names: declaredExports(code), isComplete: false };
  }
}

function namedSpan(each: Export, code: string): [string, Span][] {
  if (each.type === 'reexport-all') return [];
  const { name, start, end } = each;
  const isInClause = /^export\s*\{/.test(code.slice(each.exportStart, each.exportStart + 20));
  const local = each.type === 'direct' ? each.localName : undefined;
  const definition = isInClause && local !== undefined ? definitionOf(code, local) : undefined;
  return [[name, definition ?? { start, end }]];
}

function declaredExports(code: string): Map<string, Span> {
  const declaration = /\bexport\s+(?:async\s+)?(?:const|let|var|class|function\s*\*?)\s+(?<name>[\w$]+)/dg;
  return new Map(
    [...code.matchAll(declaration)].flatMap(({ indices }): [string, Span][] => {
      const span = indices?.groups?.['name'];
      return span ? [[code.slice(...span), { start: span[0], end: span[1] }]] : [];
    }),
  );
}
