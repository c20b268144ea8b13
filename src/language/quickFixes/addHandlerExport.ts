import { handlerFileOf, knownText } from '../handlerFile.ts';
import { handlerCode } from './handlerCode.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Adds the function that `Handler` names to the end of its file. */
export const addHandlerExport: QuickFix = {
  codes: ['handler-export-missing'],
  *fixes({ span }, { document }): Iterable<Fix> {
    for (const func of document.functions) {
      const file = handlerFileOf(func, document.resolve, document.files);
      if (file?.path === undefined || file.span.start !== span.start) continue;
      const text = document.files.read(file.path);
      const runtime = knownText(func, 'Runtime', document.resolve) ?? '';
      const code = text === undefined ? undefined : codeLike(text, file.path, file.exportName, runtime);
      if (text === undefined || code === undefined) return;
      const end = { start: text.length, end: text.length };
      const gap = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
      yield {
        title: `Add \`${file.exportName}\` to \`${file.path}\``,
        edits: [{ path: file.path, span: end, newText: gap + code }],
      };
      return;
    }
  },
};

/** As the file exports what it does already. */
function codeLike(text: string, path: string, name: string, runtime: string): string | undefined {
  const isModule = path.endsWith('.js') && /^\s*(?:import|export)\b/m.test(text);
  return handlerCode(isModule ? path.replace(/\.js$/, '.mjs') : path, name, runtime);
}
