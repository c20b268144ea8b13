import type { PatternData } from '../../src/schema/schemaData.ts';
import { isSlow } from './slowPattern.ts';

/**
 * A pattern of a resource schema as a JavaScript regular expression. The schemas have several dialects; undefined for
 * what JavaScript cannot say, and for what may take it seconds.
 */
export function javaScriptPattern(pattern: string): PatternData | undefined {
  const [, inline = '', rest = pattern] = /^\^?\(\?([is]+)\)(.*)$/s.exec(pattern) ?? [];
  const source = rest.replace(/\\[\s\S]/g, (escape) => anchors[escape] ?? escape);
  if (source === '' || foreign.test(source)) return undefined;
  const flags = [`${inline}u`, ...(/\\[pP]\{/.test(source) ? [] : [inline])].find((each) =>
    compiles(source, each),
  );
  return flags === undefined || isSlow(source, flags) ? undefined : [source, flags];
}

const anchors: Readonly<Record<string, string>> = { '\\A': '^', '\\Z': '$', '\\z': '$' };

/** Flags inside the pattern, POSIX classes, intersections of classes. */
const foreign = /\(\?[is]+\)|\\p\{(?:Graph|Print|Alpha|Alnum|Punct|ASCII)\}|&&\[/;

function compiles(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
