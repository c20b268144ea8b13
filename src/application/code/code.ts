import { resolve as resolvePath } from 'node:path';
import { buildMetadataOf } from '../../template/buildMetadata.ts';
import { codeLocationOf } from '../../template/codeLocation.ts';
import type { FunctionResource } from '../../template/functionResource.ts';
import type { Dockerignore } from '../../template/image/dockerignore.ts';
import { resolveText, type ResolveContext } from '../../template/resolve.ts';
import type { Application } from '../application.ts';
import { codeInS3, codeNotFound, codeNotKnown } from '../errors.ts';

/** What a function's code is before it is a folder. */
export type Code = CodeAtPath | InlineCode | AssembledCode;

export interface CodeAtPath {
  readonly kind: 'path';
  /** Absolute: a folder, or an archive of one. */
  readonly path: string;
}

export interface InlineCode {
  readonly kind: 'inline';
  readonly text: string;
}

/** Copied together, later parts over earlier ones. */
export interface AssembledCode {
  readonly kind: 'assembled';
  readonly parts: readonly Part[];
}

export interface Part {
  /** A file or folder, absolute. */
  readonly source: string;
  /** Where it goes, relative. */
  readonly path: string;
  /** Says what of a folder is not copied; its own folder is absolute. */
  readonly dockerignore?: Dockerignore;
}

/** The code of a function that is no image. Throws a coded error where it is not here. What of inline code is not known is told by `notices`. */
export function codeOf(
  func: FunctionResource,
  application: Application,
  context: ResolveContext,
  notices: string[],
): Code {
  const location = codeLocationOf(func, context);
  const { logicalId } = func;
  switch (location.kind) {
    case 'image':
      throw new Error(`${logicalId} is an image`);
    case 'inline': {
      const { text = '', unresolved } = resolveText(location.value, context);
      for (const { what, why } of unresolved)
        notices.push(
          `The code of ${logicalId} in the template has what is not known here: ${what} (${why}).`,
        );
      return { kind: 'inline', text };
    }
    case 's3':
      throw codeInS3(logicalId);
    case 'unknown':
      throw codeNotKnown(logicalId, location.what, location.why);
    case 'local': {
      const path = resolvePath(application.folder, location.path);
      if (application.files.kindOf(path) !== undefined) return { kind: 'path', path };
      throw codeNotFound(logicalId, path, buildMetadataOf(func.resource)?.method);
    }
  }
}
