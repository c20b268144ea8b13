import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import { handlerFileCandidates } from '../template/handler.ts';
import type { Application } from './application.ts';
import type { Bundler } from './build/bundler.ts';
import { bundleRequestOf } from './build/bundleRequest.ts';
import { esbuildPropertiesOf } from './esbuildProperties.ts';
import type { RuntimePackages } from './runtimePackages.ts';

/** A function that can run: built where it must be. */
export interface PreparedFunction {
  readonly configuration: FunctionConfiguration;
  /** Source files that went into a bundle; a change of one makes it stale. Empty where the source runs as it is. */
  readonly inputs: readonly string[];
}

export interface PreparationTools {
  readonly bundler: Bundler;
  readonly runtimePackages: RuntimePackages;
}

/** Builds the function where its source does not run as it is. Throws a UserError where the build fails. */
export async function prepareFunction(
  application: Application,
  logicalId: string,
  configuration: FunctionConfiguration,
  { bundler, runtimePackages }: PreparationTools,
): Promise<PreparedFunction> {
  const { taskRoot, runtime, handler, moduleFolders } = configuration;
  const handlerFile = handlerFileCandidates(handler, runtime).find((file) =>
    existsSync(join(taskRoot, file)),
  );
  const resource = application.functions.find((each) => each.logicalId === logicalId)?.resource.resource;
  const properties = resource && esbuildPropertiesOf(resource, application);
  const request = bundleRequestOf(taskRoot, runtime, handlerFile, properties);
  const carried = carriesPackages(runtime) ? runtimePackages.moduleFolders : [];
  if (!request)
    return { configuration: { ...configuration, moduleFolders: [...moduleFolders, ...carried] }, inputs: [] };
  const { outputFolder, codeSha256, inputs } = await bundler.bundle(request);
  return {
    configuration: {
      ...configuration,
      taskRoot: outputFolder,
      codeSha256,
      sourceMaps: true,
      // What the bundle leaves out lies beside the sources, not beside the bundle.
      moduleFolders: [...moduleFolders, ...moduleFoldersAbove(taskRoot), ...carried],
    },
    inputs,
  };
}

/** Node.js 18 and later carry the AWS SDK for JavaScript version 3. */
function carriesPackages(runtime: string): boolean {
  return Number(/^nodejs(\d+)/.exec(runtime)?.[1] ?? 0) >= 18;
}

function moduleFoldersAbove(folder: string): string[] {
  const here = join(folder, 'node_modules');
  const above = dirname(folder) === folder ? [] : moduleFoldersAbove(dirname(folder));
  return existsSync(here) ? [here, ...above] : above;
}
