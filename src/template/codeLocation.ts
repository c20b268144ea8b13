import type { FunctionResource } from './functionResource.ts';
import { chosenValue, resolveText, type ResolveContext } from './resolve.ts';
import type { Resource } from './template.ts';
import { entryOf, textOf, valueOf, type Span, type Value } from './value.ts';

/** Where a resource says that its code or content lies. */
export type CodeLocation = LocalCode | InlineCode | OtherCode | UnknownCode;

export interface LocalCode {
  readonly kind: 'local';
  /** Relative to the template's folder, or absolute. */
  readonly path: string;
  /** Where the template says so; absent where it is the template's own folder for want of a word. */
  readonly span: Span | undefined;
}

/** It stands in the template. */
export interface InlineCode {
  readonly kind: 'inline';
  readonly value: Value;
}

export interface OtherCode {
  readonly kind: 's3' | 'image';
}

export interface UnknownCode {
  readonly kind: 'unknown';
  readonly what: string;
  readonly why: string;
}

export function codeLocationOf(
  { resource, properties, type }: FunctionResource,
  context: ResolveContext,
): CodeLocation {
  const property = (name: string): Value | undefined => chosenValue(properties.get(name)?.value, context);
  if (textOf(property('PackageType')) === 'Image' || property('ImageUri')) return { kind: 'image' };
  const asset = assetOf(resource);
  if (asset) return asset;
  const inline = property('InlineCode');
  if (inline) return { kind: 'inline', value: inline };
  const code = property(type === 'AWS::Serverless::Function' ? 'CodeUri' : 'Code');
  if (entryOf(code, 'ImageUri')) return { kind: 'image' };
  const zipFile = chosenValue(valueOf(code, 'ZipFile'), context);
  if (zipFile) return { kind: 'inline', value: zipFile };
  return locationOf(code, context);
}

/** Where a layer's content lies: the value of `ContentUri` or `Content`. */
export function contentLocationOf(
  resource: Resource,
  content: Value | undefined,
  context: ResolveContext,
): CodeLocation {
  return assetOf(resource) ?? locationOf(chosenValue(content, context), context);
}

/** Without a value, the template's own folder. */
function locationOf(value: Value | undefined, context: ResolveContext): CodeLocation {
  if (!value) return { kind: 'local', path: '.', span: undefined };
  if (value.kind === 'map') return { kind: 's3' };
  const { text = '', unresolved } = resolveText(value, context);
  const [first] = unresolved;
  if (first) return { kind: 'unknown', what: first.what, why: first.why };
  if (/^(?:s3|https?):\/\//.test(text)) return { kind: 's3' };
  return { kind: 'local', path: text === '' ? '.' : text, span: { start: value.start, end: value.end } };
}

/** Where the AWS CDK put the code, relative to the template. */
function assetOf({ body }: Resource): CodeLocation | undefined {
  const value = valueOf(body, 'Metadata', 'aws:asset:path');
  const path = textOf(value);
  if (value === undefined || path === undefined) return undefined;
  if (textOf(valueOf(body, 'Metadata', 'aws:asset:property')) === 'Code.ImageUri') return { kind: 'image' };
  return { kind: 'local', path, span: { start: value.start, end: value.end } };
}
