import { posix } from 'node:path';
import type { FunctionResource } from '../functionResource.ts';
import { chosenValue, resolveText, resolveValue, type ResolveContext } from '../resolve.ts';
import { textOf, valueOf, type Value } from '../value.ts';

/** What an image is built from. */
export interface ImageSource {
  /** The build context: relative to the template's folder, or absolute. */
  readonly contextFolder: string;
  /** Likewise. */
  readonly dockerfile: string;
  readonly buildArguments: ReadonlyMap<string, string>;
  /** The stage to end with; undefined: the last. */
  readonly target: string | undefined;
}

/**
 * From `Metadata` as SAM has it, or the AWS CDK; undefined of an image that lies in a registry.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build.html#build-container-image
 */
export function imageSourceOf(
  { resource }: FunctionResource,
  context: ResolveContext,
): ImageSource | undefined {
  const metadata = valueOf(resource.body, 'Metadata');
  const text = (name: string): string | undefined => {
    const value = valueOf(metadata, name);
    return value && resolveText(value, context).text;
  };
  const cdkFolder = textOf(valueOf(metadata, 'aws:asset:path'));
  const isCdk = cdkFolder !== undefined;
  const contextFolder = cdkFolder ?? text('DockerContext');
  const file = text(isCdk ? 'aws:asset:dockerfile-path' : 'Dockerfile');
  if (contextFolder === undefined && file === undefined) return undefined;
  const folder = contextFolder ?? '.';
  return {
    contextFolder: folder,
    dockerfile: within(folder, file ?? 'Dockerfile'),
    buildArguments: argumentsOf(
      valueOf(metadata, isCdk ? 'aws:asset:docker-build-args' : 'DockerBuildArgs'),
      context,
    ),
    target: text(isCdk ? 'aws:asset:docker-build-target' : 'DockerBuildTarget'),
  };
}

/** `ImageConfig` of a function: what it has in place of its image's. https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfig.html */
export interface ImageConfig {
  readonly command: readonly string[] | undefined;
  readonly entryPoint: readonly string[] | undefined;
  readonly workingDirectory: string | undefined;
}

export function imageConfigOf({ properties }: FunctionResource, context: ResolveContext): ImageConfig {
  const config = chosenValue(properties.get('ImageConfig')?.value, context);
  const resolved = (name: string): unknown => {
    const value = valueOf(config, name);
    return value && resolveValue(value, context).json;
  };
  const directory = resolved('WorkingDirectory');
  return {
    command: listOf(resolved('Command')),
    entryPoint: listOf(resolved('EntryPoint')),
    workingDirectory: typeof directory === 'string' && directory !== '' ? directory : undefined,
  };
}

function listOf(json: unknown): readonly string[] | undefined {
  return Array.isArray(json) && json.length > 0 ? json.map(String) : undefined;
}

function argumentsOf(value: Value | undefined, context: ResolveContext): ReadonlyMap<string, string> {
  const entries = value?.kind === 'map' ? value.entries : [];
  return new Map(entries.map(({ key, value: each }) => [key, resolveText(each, context).text ?? '']));
}

function within(folder: string, path: string): string {
  return posix.isAbsolute(path) ? path : posix.join(folder, path);
}
