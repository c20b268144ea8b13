import { extractParameter } from './extractParameter.ts';
import { joinToSub } from './joinToSub.ts';
import { longToShort } from './longToShort.ts';
import type { RefactoringProvider } from './refactoring.ts';
import { retainResource } from './retainResource.ts';

/** Every refactoring. */
export const refactorings: readonly RefactoringProvider[] = [
  extractParameter,
  joinToSub,
  longToShort,
  retainResource,
];
