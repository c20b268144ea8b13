import { isDeprecatedRuntime, runtimeLifeCycle } from '../../schema/runtimes.ts';
import { withoutQuotes } from '../spans.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** The runtime that AWS says to use instead, and where that is deprecated too its own successor. */
export const replaceRuntime: QuickFix = {
  codes: ['unsupported-runtime'],
  *fixes({ span }, { document: { text }, today }): Iterable<Fix> {
    const place = withoutQuotes(span, text);
    let runtime = runtimeLifeCycle(text.slice(place.start, place.end))?.successor;
    for (let steps = 0; runtime !== undefined && isDeprecatedRuntime(runtime, today) && steps < 20; steps++)
      runtime = runtimeLifeCycle(runtime)?.successor ?? runtime;
    if (runtime === undefined) return;
    yield {
      title: `Change to \`${runtime}\``,
      edits: [{ span: place, newText: runtime }],
      isPreferred: true,
    };
  },
};
