import type { Span } from '../../template/value.ts';
import { javaScriptExports } from './javaScriptExports.ts';
import { pythonExports } from './pythonExports.ts';

/** What a file offers to the one who loads it. */
export interface CodeExports {
  /** Each name with the place of its definition in the file. */
  readonly names: ReadonlyMap<string, Span>;
  /** Whether `names` is surely all of them; false where a name could come from elsewhere or be made at run time. */
  readonly isComplete: boolean;
}

/** Reads what a JavaScript, TypeScript or Python file exports, by its name; undefined for other languages. */
export function exportsOf(text: string, file: string): CodeExports | undefined {
  if (/\.[cm]?[jt]sx?$/.test(file)) return javaScriptExports(text, file);
  return file.endsWith('.py') ? pythonExports(text) : undefined;
}
