import { resolve as resolvePath } from 'node:path';
import { buildMetadataOf } from '../template/buildMetadata.ts';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Application } from './application.ts';
import {
  codeArchived,
  codeInS3,
  codeNotFound,
  codeNotKnown,
  imageNotSupported,
  inlineCodeNotSupported,
} from './errors.ts';

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
