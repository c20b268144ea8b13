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
  return {
    templateUri,
    kind: application.template.kind,
    stackName: application.stackName,
    functions: summariesOf(application, files).map((each) => functionSummary(each, application)),
  };
}

function functionSummary(summary: FunctionSummary, application: Application): protocol.FunctionSummary {
  const { code, runtime, handler, description, handlerLocation, unsupportedImage, ...rest } = summary;
  const reason = notRunnable({ code, runtime, handler, unsupportedImage });
  return {
    ...rest,
    hasRole: application.functions.some(
      ({ logicalId, resource }) => logicalId === summary.logicalId && hasRole(resource, application),
    ),
    packageType: code === 'image' ? 'Image' : 'Zip',
    ...(runtime !== undefined && { runtime }),
    ...(handler !== undefined && { handler }),
    ...(description !== undefined && { description }),
    ...(reason !== undefined && { notRunnable: reason }),
    ...(handlerLocation && {
      handlerLocation: {
        uri: uriOfPath(resolve(application.folder, handlerLocation.path)),
        range: handlerLocation.range,
      },
    }),
  };
}
