import { resolve } from 'node:path';
import type { Application } from '../application/application.ts';
import { hasRole } from '../application/permissions/role.ts';
import { summariesOf, type FunctionSummary } from '../language/applicationSummary.ts';
import type { Files } from '../language/files.ts';
import type * as protocol from '../protocol/languageServer.ts';
import { notRunnable } from './notRunnable.ts';
import { uriOfPath } from './uris.ts';

/** An application as the client wants it. */
export function summarise(
  templateUri: string,
  application: Application,
  files: Files,
): protocol.ApplicationSummary {
  const withRole = new Set(
    application.functions
      .filter(({ resource }) => hasRole(resource, application))
      .map((each) => each.logicalId),
  );
  return {
    templateUri,
    kind: application.template.kind,
    stackName: application.stackName,
    functions: summariesOf(application, files).map((each) => ({
      ...functionSummary(each, application.folder),
      hasRole: withRole.has(each.logicalId),
    })),
  };
}

function functionSummary(
  summary: FunctionSummary,
  folder: string,
): Omit<protocol.FunctionSummary, 'hasRole'> {
  const { code, runtime, handler, description, handlerLocation, unsupportedImage, ...rest } = summary;
  const reason = notRunnable({ code, runtime, handler, unsupportedImage });
  return {
    ...rest,
    packageType: code === 'image' ? 'Image' : 'Zip',
    ...(runtime !== undefined && { runtime }),
    ...(handler !== undefined && { handler }),
    ...(description !== undefined && { description }),
    ...(reason !== undefined && { notRunnable: reason }),
    ...(handlerLocation && {
      handlerLocation: {
        uri: uriOfPath(resolve(folder, handlerLocation.path)),
        range: handlerLocation.range,
      },
    }),
  };
}
