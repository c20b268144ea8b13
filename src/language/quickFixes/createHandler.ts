import { posix } from 'node:path';
import { handlerFileOf, knownText } from '../handlerFile.ts';
import { handlerCode } from './handlerCode.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Makes the file that `Handler` names, with a function to begin with. */
export const createHandler: QuickFix = {
  codes: ['handler-file-missing'],
  *fixes({ span }, { document }): Iterable<Fix> {
    for (const func of document.functions) {
      const file = handlerFileOf(func, document.resolve, document.files);
      if (!file || file.path !== undefined || !isAt(span, file.span, file.folder.span)) continue;
      const runtime = knownText(func, 'Runtime', document.resolve) ?? '';
      const name = file.candidates.find((each) => /\.(?:mjs|py)$/.test(each)) ?? file.candidates[0];
      if (name === undefined) continue;
      const path = posix.join(file.folder.path, name);
      const text = handlerCode(path, file.exportName, runtime);
      if (text !== undefined)
        yield { title: `Create \`${path}\``, edits: [], newFile: { path, text }, isPreferred: true };
      return;
    }
  },
};

function isAt(
  place: { readonly start: number },
  ...spans: readonly ({ readonly start: number } | undefined)[]
): boolean {
  return spans.some((span) => span?.start === place.start);
}
