import { resolve as resolvePath } from 'node:path';
import { buildMetadataOf } from '../template/buildMetadata.ts';
import { chosenValue, resolveText, type ResolveContext } from '../template/resolve.ts';
import type { Resource } from '../template/template.ts';
import { entryOf, textOf, valueOf, type Value } from '../template/value.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import type { Application } from './application.ts';
import {
  codeArchived,
  codeInS3,
  codeNotFound,
  codeNotKnown,
  imageNotSupported,
  inlineCodeNotSupported,
} from './errors.ts';

/** Where a resource says that its code or content lies. */
type CodeLocation =
  | { readonly kind: 'local'; readonly path: string }
  | { readonly kind: 'inline' | 's3' | 'image' }
  | { readonly kind: 'unknown'; readonly what: string; readonly why: string };

/** The folder that stands for `/var/task`, absolute; throws a coded error where there is none. */
export function codeFolderOf(
  func: FunctionResource,
  application: Application,
  context: ResolveContext,
): string {
  const location = codeLocationOf(func, context);
  switch (location.kind) {
    case 'image':
      throw imageNotSupported(func.logicalId);
    case 'inline':
      throw inlineCodeNotSupported(func.logicalId);
    case 's3':
      throw codeInS3(func.logicalId);
    case 'unknown':
      throw codeNotKnown(func.logicalId, location.what, location.why);
    case 'local': {
      const path = resolvePath(application.folder, location.path);
      if (application.files.isFolder(path)) return path;
      if (/\.(?:zip|jar)$/i.test(path)) throw codeArchived(func.logicalId, path);
      throw codeNotFound(func.logicalId, path, buildMetadataOf(func.resource)?.method);
    }
  }
}

function codeLocationOf(
  { resource, properties, type }: FunctionResource,
  context: ResolveContext,
): CodeLocation {
  const property = (name: string): Value | undefined => chosenValue(properties.get(name)?.value, context);
  if (textOf(property('PackageType')) === 'Image' || property('ImageUri')) return { kind: 'image' };
  const asset = assetPathOf(resource);
  if (asset !== undefined) {
    const isImage = textOf(valueOf(resource.body, 'Metadata', 'aws:asset:property')) === 'Code.ImageUri';
    return isImage ? { kind: 'image' } : { kind: 'local', path: asset };
  }
  if (type === 'AWS::Serverless::Function') {
    return property('InlineCode') ? { kind: 'inline' } : locationOf(property('CodeUri'), context);
  }
  const code = property('Code');
  if (entryOf(code, 'ZipFile')) return { kind: 'inline' };
  return entryOf(code, 'ImageUri') ? { kind: 'image' } : locationOf(code, context);
}

/** What the value of `CodeUri`, `ContentUri`, `Code` or `Content` names; without one, the template's own folder. */
export function locationOf(value: Value | undefined, context: ResolveContext): CodeLocation {
  if (!value) return { kind: 'local', path: '.' };
  if (value.kind === 'map') return { kind: 's3' };
  const { text = '', unresolved } = resolveText(value, context);
  const [first] = unresolved;
  if (first) return { kind: 'unknown', what: first.what, why: first.why };
  return /^(?:s3|https?):\/\//.test(text) ? { kind: 's3' } : { kind: 'local', path: text };
}

/** Where the AWS CDK put the code, relative to the template. */
export function assetPathOf(resource: Resource): string | undefined {
  return textOf(valueOf(resource.body, 'Metadata', 'aws:asset:path'));
}
