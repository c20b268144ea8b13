import type { Span } from '../../template/value.ts';
import { blankJavaScript } from './blankJavaScript.ts';
import type { CodeExports } from './codeExports.ts';
import { commonJsExports } from './commonJsExports.ts';
import { esModuleExports } from './esModuleExports.ts';

/** Exports of an ES module, of a CommonJS module, or of TypeScript that is both. */
export function javaScriptExports(text: string, file: string): CodeExports {
  const code = blankJavaScript(text);
  const module = esModuleExports(text, code);
  const isModule = module !== undefined || /\.m[jt]s$/.test(file);
  const usesExports = /\bexports\b/.test(code);
  const common = isModule && !usesExports ? undefined : commonJsExports(text, code);
  const parts = [module, common].filter((part) => part !== undefined);
  const names = new Map<string, Span>();
  for (const part of parts) for (const [name, span] of part.names) names.set(name, span);
  return { names, isComplete: parts.every((part) => part.isComplete) };
}
