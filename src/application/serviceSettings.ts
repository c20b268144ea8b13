import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { DescribedLayer } from '../emulator/functionDescription.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { resolveText, type ResolveContext } from '../template/resolve.ts';
import { descriptionOf } from './description.ts';
import { eventSourceMappingsOf } from './eventSourceMappings.ts';
import { property } from './properties.ts';
import { publishedVersionOf } from './publishedVersion.ts';

/** What a function is to the Lambda service: how it is described, and what is done with it beyond running it. */
export function serviceSettingsOf(
  resource: FunctionResource,
  layers: readonly DescribedLayer[],
  context: ResolveContext,
): Pick<FunctionConfiguration, 'description' | 'eventSourceMappings' | 'published' | 'recursiveLoop'> {
  const recursiveLoop = property(resource, 'RecursiveLoop', context);
  const allowsLoops = recursiveLoop && resolveText(recursiveLoop, context).text === 'Allow';
  const alias = property(resource, 'AutoPublishAlias', context);
  const qualifier = alias && resolveText(alias, context).text;
  const mappings = eventSourceMappingsOf(resource, context, qualifier);
  const published = publishedVersionOf(resource, context);
  return {
    description: descriptionOf(resource, layers, context),
    ...(mappings.length > 0 && { eventSourceMappings: mappings }),
    ...(published && { published }),
    ...(allowsLoops === true && { recursiveLoop: 'Allow' }),
  };
}
