import type { Span } from '../../template/value.ts';

/** Where `name` is declared in blanked JavaScript or TypeScript; undefined where no declaration is found. */
export function definitionOf(code: string, name: string): Span | undefined {
  const escaped = name.replace(/\$/g, '\\$');
  const declaration = new RegExp(
    String.raw`(?<![\w$.])(?:(?:const|let|var|class)\s+|function(?:\s+|\s*\*\s*))(?<name>${escaped})(?![\w$])`,
    'd',
  );
  const span = declaration.exec(code)?.indices?.groups?.['name'];
  return span && { start: span[0], end: span[1] };
}
