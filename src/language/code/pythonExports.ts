import type { Span } from '../../template/value.ts';
import type { CodeExports } from './codeExports.ts';

/** Statements whose body runs with the module, so that what they define is the module's. */
const transparent = /^(?:if|elif|else|try|except|finally|with|for|while|match)\b/;
const definition = /^(?:async\s+)?(?:def|class)\s+(?<name>\w+)/d;
const assignment = /^[([]?(?<names>[A-Za-z_]\w*(?:\s*,\s*\*?\w+)*)\s*,?\s*[)\]]?\s*(?::[^=]+)?=(?!=)/d;

/** The names at the top level of a Python module. */
export function pythonExports(text: string): CodeExports {
  const code = blankPython(text);
  const names = new Map<string, Span>();
  let isTransparent = false;
  for (const { line, start } of statements(code)) {
    const content = line.trimStart();
    const isTopLevel = content.length === line.length;
    if (isTopLevel) isTransparent = transparent.test(content);
    else if (!isTransparent) continue;
    for (const [name, span] of namesIn(content)) {
      const offset = start + line.length - content.length;
      if (!names.has(name)) names.set(name, { start: offset + span.start, end: offset + span.end });
    }
  }
  const isOpen = /\bimport\s*\*|\bglobals\s*\(|\bsys\.modules\b|\bexec\s*\(|^def\s+__getattr__\b/m.test(code);
  return { names, isComplete: !isOpen };
}

function namesIn(statement: string): [string, Span][] {
  const defined = definition.exec(statement)?.indices?.groups?.['name'];
  if (defined) return [named(statement, defined)];
  if (/^(?:from\s+\S+\s+)?import\b/.test(statement)) return importedNames(statement);
  const assigned = assignment.exec(statement)?.indices?.groups?.['names'];
  if (!assigned) return [];
  return [...statement.slice(...assigned).matchAll(/\w+/g)].map(({ 0: name, index }) => {
    const start = assigned[0] + index;
    return [name, { start, end: start + name.length }];
  });
}

/** `import a.b as c, d` and `from x import a, b as c`. */
function importedNames(statement: string): [string, Span][] {
  const list = statement.search(/\bimport\b/) + 'import'.length;
  return [...statement.slice(list).matchAll(/(\w[\w.]*)(?:\s+as\s+(\w+))?/g)].map((match) => {
    const [whole, module = '', alias] = match;
    const name = alias ?? module.split('.')[0] ?? module;
    const start = list + match.index + (alias === undefined ? 0 : whole.length - alias.length);
    return [name, { start, end: start + name.length }];
  });
}

function named(statement: string, [start, end]: readonly [number, number]): [string, Span] {
  return [statement.slice(start, end), { start, end }];
}

/** Lines, joined where a bracket is open or a backslash says so. */
function* statements(code: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  let open = 0;
  for (const { 0: line, index } of code.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    for (const bracket of line.match(/[()[\]{}]/g) ?? []) open += '([{'.includes(bracket) ? 1 : -1;
    if (open > 0 || /\\\r?\n$/.test(line)) continue;
    open = 0;
    const end = index + line.length;
    const statement = code.slice(start, end);
    if (statement.trim() !== '') yield { line: statement.trimEnd(), start };
    start = end;
  }
  if (start < code.length) yield { line: code.slice(start), start };
}

/** Spaces for comments and the content of strings; offsets and line breaks outside strings stay. */
function blankPython(text: string): string {
  const pattern =
    /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?/g;
  return text.replace(pattern, (found) =>
    found.startsWith('#')
      ? ' '.repeat(found.length)
      : '"' + ' '.repeat(Math.max(0, found.length - 2)) + (found.length > 1 ? '"' : ''),
  );
}
