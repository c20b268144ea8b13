import type { CompletionProvider } from './completion.ts';
import { conditionCompletions } from './conditions.ts';
import { dependsOnCompletions } from './dependsOn.ts';
import { entryAttributeCompletions } from './entryAttributes.ts';
import { eventSkeletonCompletions } from './eventSkeletons.ts';
import { functionCompletions } from './functions.ts';
import { getAttCompletions } from './getAtt.ts';
import { globalsCompletions } from './globals.ts';
import { handlerCompletions } from './handlers.ts';
import { iamActionCompletions } from './iamActions.ts';
import { mappingCompletions } from './mappings.ts';
import { parameterTypeCompletions } from './parameterTypes.ts';
import { pathCompletions } from './paths.ts';
import { policyTemplateCompletions } from './policyTemplates.ts';
import { propertyCompletions } from './properties.ts';
import { referenceCompletions } from './references.ts';
import { regionCompletions } from './regions.ts';
import { resourceSkeletonCompletions } from './resourceSkeletons.ts';
import { resourceTypeCompletions } from './resourceTypes.ts';
import { runtimeCompletions } from './runtimes.ts';
import { scheduleCompletions } from './schedules.ts';
import { schemaValueCompletions } from './schemaValues.ts';
import { sectionCompletions } from './sections.ts';
import { sectionValueCompletions } from './sectionValues.ts';
import { subCompletions } from './sub.ts';

/** Every provider; of two completions with one label the first one's counts. */
export const completionProviders: readonly CompletionProvider[] = [
  sectionCompletions,
  sectionValueCompletions,
  resourceSkeletonCompletions,
  globalsCompletions,
  entryAttributeCompletions,
  resourceTypeCompletions,
  parameterTypeCompletions,
  eventSkeletonCompletions,
  propertyCompletions,
  runtimeCompletions,
  handlerCompletions,
  pathCompletions,
  policyTemplateCompletions,
  iamActionCompletions,
  scheduleCompletions,
  schemaValueCompletions,
  referenceCompletions,
  getAttCompletions,
  subCompletions,
  mappingCompletions,
  conditionCompletions,
  dependsOnCompletions,
  regionCompletions,
  functionCompletions,
];
