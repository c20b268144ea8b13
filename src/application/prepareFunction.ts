import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import { kindOf } from '../shared/fileSystem.ts';
import { handlerFileCandidates } from '../template/handler.ts';
import type { Application } from './application.ts';
import type { Bundler } from './build/bundler.ts';
import { bundleRequestOf } from './build/bundleRequest.ts';
import type { CodeFolders } from './code/codeFolders.ts';
import { esbuildPropertiesOf } from './esbuildProperties.ts';
import type { ConfiguredFunction } from './functionConfiguration.ts';
import type { RuntimePackages } from './runtimePackages.ts';

/** A function that can run: unpacked and built where it must be. */
export interface PreparedFunction {
  readonly configuration: FunctionConfiguration;
  /**
   * Files and folders outside `taskRoot` and the layers' folders that it was made of: sources of a bundle, archives,
   * a Dockerfile. A change of one makes it stale.
   */
  readonly inputs: readonly string[];
}

export interface PreparationTools {
  readonly bundler: Bundler;
  readonly codeFolders: CodeFolders;
  readonly runtimePackages: RuntimePackages;
}

/**
 * Makes folders of code and layers, and builds the function where its source does not run as it is. Throws a UserError
 * where that fails.
 */
export async function prepareFunction(
  application: Application,
  logicalId: string,
  configured: ConfiguredFunction,
  { bundler, codeFolders, runtimePackages }: PreparationTools,
): Promise<PreparedFunction> {
  const { configuration, code, layers, imageLayer, workingDirectory } = configured;
  const { runtime, handler } = configuration;
  const taskRoot = await codeFolders.ofCode(code, runtime);
  const layerFolders = await Promise.all([
    ...(imageLayer ? [codeFolders.ofLayer(imageLayer)] : []),
    ...layers.map((path) => codeFolders.ofPath(path)),
  ]);
  const carried = carriesPackages(runtime) ? runtimePackages.moduleFolders : [];
  const workingFolder = join(taskRoot, workingDirectory);
  const unbuilt = {
    ...configuration,
    taskRoot,
    ...(workingDirectory !== '' && kindOf(workingFolder) === 'folder' && { workingFolder }),
    layers: layerFolders,
    moduleFolders: carried,
  };
  const archives = [...(code.kind === 'path' ? [code.path] : []), ...layers].filter(
    (path) => kindOf(path) === 'file',
  );
  const sources = [...configured.inputs, ...archives];

  const handlerFile = handlerFileCandidates(handler, runtime).find((file) =>
    existsSync(join(taskRoot, file)),
  );
  const resource = application.functions.find((each) => each.logicalId === logicalId)?.resource.resource;
  const properties = resource && esbuildPropertiesOf(resource, application);
  const request = bundleRequestOf(taskRoot, runtime, handlerFile, properties);
  if (!request) return { configuration: unbuilt, inputs: sources };
  const { outputFolder, codeSha256, inputs } = await bundler.bundle(request);
  return {
    configuration: {
      ...unbuilt,
      taskRoot: outputFolder,
      codeSha256,
      sourceMaps: true,
      // What the bundle leaves out lies beside the sources, not beside the bundle.
      moduleFolders: [...moduleFoldersAbove(taskRoot), ...carried],
    },
    inputs: [...sources, ...inputs],
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
