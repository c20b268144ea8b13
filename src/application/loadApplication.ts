import { dirname } from 'node:path';
import { functionsOf } from '../template/functions.ts';
import { parseTemplate } from '../template/parse.ts';
import { physicalName, type ResolveContext } from '../template/resolve.ts';
import type { Application } from './application.ts';
import { filesOnDisk, type Files } from './files.ts';
import { readSamconfig } from './samconfig.ts';
import { stackNameOf } from './stackName.ts';

/** AWS's own example account. */
const accountId = '123456789012';
const maximumFunctionNameLength = 64;

export interface ApplicationOptions {
  /** Absolute. */
  readonly templatePath: string;
  readonly region: string;
  /** They win over those of `samconfig`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Wins over `samconfig` and the folder's name; how names are made unique among applications. */
  readonly stackName?: string;
  readonly files?: Files;
  /** Reads the template; one that knows the version before is quicker. */
  readonly parse?: typeof parseTemplate;
}

/** Reads an application; of a template that is broken or not there as much as there is. Never throws. */
export function loadApplication(options: ApplicationOptions): Application {
  const { templatePath, region, files = filesOnDisk, parse = parseTemplate } = options;
  const folder = dirname(templatePath);
  const samconfig = readSamconfig(folder, files);
  const format = /\.json$/i.test(templatePath) ? 'json' : undefined;
  const context: ResolveContext = {
    template: parse(files.read(templatePath) ?? '', format),
    stackName: options.stackName ?? samconfig.stackName ?? stackNameOf(folder),
    region,
    accountId,
    parameters: { ...samconfig.parameters, ...options.parameters },
  };
  const functions = functionsOf(context.template).map((resource) => ({
    logicalId: resource.logicalId,
    functionName: physicalName(resource.resource, context).slice(0, maximumFunctionNameLength),
    resource,
  }));
  return { ...context, templatePath, folder, files, functions };
}
