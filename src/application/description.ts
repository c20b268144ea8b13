import type { DescribedLayer, FunctionDescription } from '../emulator/functionDescription.ts';
import type { Json } from '../shared/json.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { referenceTo, resolveText, resolveValue, type ResolveContext } from '../template/resolve.ts';
import { property } from './properties.ts';

/** Properties that the Lambda API tells as the template says them, by the API's name. */
const passedOn: Readonly<Record<string, string>> = {
  Architectures: 'Architectures',
  Description: 'Description',
  FileSystemConfigs: 'FileSystemConfigs',
  KMSKeyArn: 'KmsKeyArn',
  PackageType: 'PackageType',
  VpcConfig: 'VpcConfig',
};

/** What the Lambda API tells of a function and running it does not need. */
export function descriptionOf(
  resource: FunctionResource,
  layers: readonly DescribedLayer[],
  context: ResolveContext,
): FunctionDescription {
  const members = new Map<string, Json>([['Role', roleOf(resource, context)]]);
  for (const [member, name] of Object.entries(passedOn)) {
    const json = jsonOf(resource, name, context);
    if (json !== undefined) members.set(member, json);
  }
  const imageConfig = jsonOf(resource, 'ImageConfig', context);
  if (imageConfig !== undefined) members.set('ImageConfigResponse', { ImageConfig: imageConfig });
  return { members: Object.fromEntries(members), tags: tagsOf(resource, context), layers };
}

/** Where the template names none, the role that SAM makes. */
function roleOf(resource: FunctionResource, context: ResolveContext): string {
  const role = property(resource, 'Role', context);
  const text = role && resolveText(role, context).text;
  return text ?? `arn:aws:iam::${context.accountId}:role/${context.stackName}-${resource.logicalId}Role`;
}

/** The template's own, and those that SAM and CloudFormation add. */
function tagsOf(resource: FunctionResource, context: ResolveContext): Readonly<Record<string, string>> {
  const own = jsonOf(resource, 'Tags', context);
  return {
    ...(resource.type === 'AWS::Serverless::Function' && { 'lambda:createdBy': 'SAM' }),
    ...Object.fromEntries(keyed(own)),
    'aws:cloudformation:stack-name': context.stackName,
    'aws:cloudformation:stack-id': referenceTo('AWS::StackId', context),
    'aws:cloudformation:logical-id': resource.logicalId,
  };
}

/** SAM writes a map, CloudFormation a list. */
function keyed(tags: Json | undefined): readonly (readonly [string, string])[] {
  if (typeof tags !== 'object' || tags === null) return [];
  if (!isList(tags)) return Object.entries(tags).map(([key, value]) => [key, textOf(value)]);
  return tags.flatMap((tag) => {
    if (typeof tag !== 'object' || tag === null || isList(tag)) return [];
    const { Key: key, Value: value } = tag;
    return typeof key === 'string' ? [[key, textOf(value ?? '')] as const] : [];
  });
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

function textOf(json: Json): string {
  return typeof json === 'string' ? json : JSON.stringify(json);
}

function jsonOf(resource: FunctionResource, name: string, context: ResolveContext): Json | undefined {
  const value = property(resource, name, context);
  return value && resolveValue(value, context).json;
}
