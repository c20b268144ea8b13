import { attributeHover } from './attribute.ts';
import { conditionHover } from './condition.ts';
import { eventSourceHover } from './eventSource.ts';
import { functionHover } from './function.ts';
import type { HoverProvider } from './hover.ts';
import { parameterHover } from './parameter.ts';
import { policyTemplateHover } from './policyTemplate.ts';
import { propertyHover } from './property.ts';
import { pseudoParameterHover } from './pseudoParameter.ts';
import { resourceHover } from './resource.ts';
import { resourceTypeHover } from './resourceType.ts';
import { runtimeHover } from './runtime.ts';

/** Every provider, those of a name before those of what it stands in. */
export const hoverProviders: readonly HoverProvider[] = [
  parameterHover,
  conditionHover,
  resourceHover,
  attributeHover,
  pseudoParameterHover,
  functionHover,
  resourceTypeHover,
  runtimeHover,
  eventSourceHover,
  policyTemplateHover,
  propertyHover,
];
