import { buildMetadataOf } from '../template/buildMetadata.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { chosenValue, resolveText, type ResolveContext } from '../template/resolve.ts';
import { entryOf, textOf, valueOf, type Span, type Value } from '../template/value.ts';

/** The local folder that holds a function's code. */
export interface CodeFolder {
  /** Relative to the template's folder, or absolute. */
  readonly path: string;
  /** Where the template says so; absent where it is the template's own folder for want of a word. */
  readonly span: Span | undefined;
}

/** How a function is packed: with code in a folder, with code elsewhere, or not known. */
export type Packaging = 'folder' | 'inline' | 'image' | 'elsewhere';

/** Undefined where the code is inline, in S3, in an image, or where that cannot be told. */
export function codeFolderOf(func: FunctionResource, context: ResolveContext): CodeFolder | undefined {
  if (packagingOf(func, context) !== 'folder') return undefined;
  const asset = valueOf(func.resource.body, 'Metadata', 'aws:asset:path');
  const value = asset ?? chosenValue(codeValueOf(func), context);
  if (!value) return { path: '.', span: undefined };
  const { text, unresolved } = resolveText(value, context);
  if (text === undefined || unresolved.length > 0) return undefined;
  return { path: text === '' ? '.' : text, span: { start: value.start, end: value.end } };
}

export function packagingOf(func: FunctionResource, context: ResolveContext): Packaging {
  const property = (name: string): Value | undefined =>
    chosenValue(func.properties.get(name)?.value, context);
  if (textOf(property('PackageType')) === 'Image' || property('ImageUri')) return 'image';
  if (textOf(valueOf(func.resource.body, 'Metadata', 'aws:asset:property')) === 'Code.ImageUri')
    return 'image';
  if (property('InlineCode')) return 'inline';
  const code = chosenValue(codeValueOf(func), context);
  if (entryOf(code, 'ImageUri')) return 'image';
  if (entryOf(code, 'ZipFile')) return 'inline';
  const hasAsset = valueOf(func.resource.body, 'Metadata', 'aws:asset:path') !== undefined;
  if (hasAsset || code === undefined) return 'folder';
  return code.kind === 'map' || /^(?:s3|https?):\/\//.test(textOf(code) ?? '') ? 'elsewhere' : 'folder';
}

/** Whether a build makes the file at `path`, so that the sources need not have it. */
export function isBuilt(func: FunctionResource, path: string): boolean {
  const method = buildMetadataOf(func.resource)?.method;
  if (method !== undefined && method !== 'esbuild' && !/^(?:nodejs|python)/.test(method)) return true;
  return builtPath.test(path);
}

/** Customary folders of what is built, hidden ones among them, and archives. */
const builtPath =
  /(?:^|[\\/])(?:dist|build|out|output|target|bin|publish|artifacts|\.[^\\/.]+|[^\\/]+\.(?:zip|jar))[\\/]/;

function codeValueOf({ type, properties }: FunctionResource): Value | undefined {
  return properties.get(type === 'AWS::Serverless::Function' ? 'CodeUri' : 'Code')?.value;
}
