import { addHandlerExport } from './addHandlerExport.ts';
import { addParameter } from './addParameter.ts';
import { addProperty } from './addProperty.ts';
import { addRequired } from './addRequired.ts';
import { addSub } from './addSub.ts';
import { addTransform } from './addTransform.ts';
import { addUpdateReplacePolicy } from './addUpdateReplacePolicy.ts';
import { correctFormatVersion } from './correctFormatVersion.ts';
import { createHandler } from './createHandler.ts';
import type { QuickFix } from './quickFix.ts';
import { removeEntry } from './removeEntry.ts';
import { removeSub } from './removeSub.ts';
import { replaceRuntime } from './replaceRuntime.ts';
import { replaceTabs } from './replaceTabs.ts';
import { suppress } from './suppress.ts';
import { useMeantWord } from './useMeantWord.ts';

/** Every quick fix, the likeliest first. */
export const quickFixes: readonly QuickFix[] = [
  useMeantWord,
  replaceRuntime,
  createHandler,
  addHandlerExport,
  addProperty,
  addRequired,
  addParameter,
  addTransform,
  addUpdateReplacePolicy,
  addSub,
  removeSub,
  removeEntry,
  correctFormatVersion,
  replaceTabs,
  suppress,
];
