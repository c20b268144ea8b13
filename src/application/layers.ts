import { resolve as resolvePath } from 'node:path';
import type { DescribedLayer } from '../emulator/functionDescription.ts';
import { contentLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { chosenValue, referenceTo, resolveText, type ResolveContext } from '../template/resolve.ts';
import type { Resource } from '../template/template.ts';
import { valueOf } from '../template/value.ts';
import type { Application } from './application.ts';

const contentProperties: Readonly<Record<string, string>> = {
  'AWS::Serverless::LayerVersion': 'ContentUri',
  'AWS::Lambda::LayerVersion': 'Content',
};

/** The content folders or archives of a function's layers, in their order; a layer whose content is not here becomes a notice. */
export function layersOf(
  { properties }: FunctionResource,
  application: Application,
  context: ResolveContext,
): {
  readonly contents: readonly string[];
  readonly described: readonly DescribedLayer[];
  readonly notices: readonly string[];
} {
  const layers = chosenValue(properties.get('Layers')?.value, context);
  const contents: string[] = [];
  const described: DescribedLayer[] = [];
  const notices: string[] = [];
  for (const item of layers?.kind === 'list' ? layers.items : []) {
    const layer = chosenValue(item, context);
    if (!layer) continue;
    const { text: arn = '' } = resolveText(layer, context);
    const resource = layerResources(context).find(({ logicalId }) => referenceTo(logicalId, context) === arn);
    const content = resource && contentOf(resource, application, context);
    described.push({ arn, ...(content !== undefined && { content }) });
    if (content === undefined) {
      notices.push(`The layer ${arn} is not part of this template; the function runs without it.`);
    } else if (application.files.kindOf(content) !== undefined) {
      contents.push(content);
    } else {
      notices.push(
        `The content of the layer ${resource?.logicalId ?? arn}, ${content}, does not exist; the function runs without it.`,
      );
    }
  }
  return { contents, described, notices };
}

function layerResources({ template }: ResolveContext): Resource[] {
  return template.resources.filter(({ type }) => Object.hasOwn(contentProperties, type));
}

function contentOf(
  resource: Resource,
  application: Application,
  context: ResolveContext,
): string | undefined {
  const content = valueOf(resource.properties, contentProperties[resource.type] ?? '');
  const location = contentLocationOf(resource, content, context);
  return location.kind === 'local' ? resolvePath(application.folder, location.path) : undefined;
}
