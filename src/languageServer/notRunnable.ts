import type { FunctionSummary } from '../language/applicationSummary.ts';
import { runnableRuntimeFamilies } from '../protocol/runnableRuntimes.ts';
import { isKnownRuntime, runtimeFamily } from '../schema/runtimes.ts';

const familyTitles: Readonly<Record<string, string>> = {
  dotnet: '.NET',
  go: 'Go',
  java: 'Java',
  nodejs: 'Node.js',
  provided: 'custom runtimes',
  python: 'Python',
  ruby: 'Ruby',
};

type WhatRuns = Pick<FunctionSummary, 'code' | 'runtime' | 'handler' | 'unsupportedImage'>;

/** Why a function cannot be run here, in a sentence; undefined where it can. */
export function notRunnable({ code, runtime, handler, unsupportedImage }: WhatRuns): string | undefined {
  if (unsupportedImage !== undefined) return unsupportedImage;
  if (code === 's3') return 'Its code is not in this folder.';
  if (runtime === undefined || runtime === '') return 'It has no runtime.';
  if (!isKnownRuntime(runtime)) return `${runtime} is no Lambda runtime.`;
  const family = runtimeFamily(runtime);
  if (family === undefined || !runnableRuntimeFamilies.includes(family)) {
    const runnable = runnableRuntimeFamilies.map((each) => familyTitles[each] ?? each).join(', ');
    return `${runtime} is not run yet; these are: ${runnable}.`;
  }
  if (family === 'provided' && code === 'image') return undefined;
  return handler === undefined || handler === '' ? 'It has no handler.' : undefined;
}
