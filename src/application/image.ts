import { resolve as resolvePath } from 'node:path';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { containerImageOf, type ContainerImage } from '../template/image/containerImage.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Application } from './application.ts';
import type { Code } from './code/code.ts';
import { imageNotSupported } from './errors.ts';

/** What a function has from its image in place of its properties. */
export interface ImageFunction extends Pick<ContainerImage, 'runtime' | 'handler' | 'workingDirectory'> {
  readonly code: Code;
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute: files and folders that say what it is. */
  readonly inputs: readonly string[];
}

/** Undefined of a function that is no image. Throws a UserError where the image cannot run without Docker. */
export function imageFunctionOf(
  func: FunctionResource,
  { folder, files }: Application,
  context: ResolveContext,
  notices: string[],
): ImageFunction | undefined {
  if (codeLocationOf(func, context).kind !== 'image') return undefined;
  const absolute = (path: string): string => resolvePath(folder, path);
  const image = containerImageOf(func, context, {
    read: (path) => files.read(absolute(path)),
    kindOf: (path) => files.kindOf(absolute(path)),
  });
  if (image.kind === 'unsupported') throw imageNotSupported(func.logicalId, image.reason);
  notices.push(approximation(func.logicalId, image));
  const code = codeOf(image, absolute);
  return {
    runtime: image.runtime,
    handler: image.handler,
    workingDirectory: image.workingDirectory,
    code,
    environment: Object.fromEntries(image.environment),
    inputs: [
      absolute(image.dockerfile),
      ...(code.kind === 'assembled' ? code.parts.map(({ source }) => source) : []),
    ],
  };
}

function codeOf({ taskRoot }: ContainerImage, absolute: (path: string) => string): Code {
  if (taskRoot.kind === 'folder') return { kind: 'path', path: absolute(taskRoot.path) };
  const parts = taskRoot.parts.map(({ source, path }) => ({ source: absolute(source), path }));
  return { kind: 'assembled', parts };
}

/** What differs from the image, in one sentence for each difference. */
function approximation(
  logicalId: string,
  { runtime, taskRoot, dockerfile, runs, leftOut }: ContainerImage,
): string {
  const from = taskRoot.kind === 'folder' ? taskRoot.path : `what ${dockerfile} copies`;
  const commands = runs.map((run) => (run.length > 40 ? `${run.slice(0, 40)}…` : run)).join('; ');
  return [
    `The container image of ${logicalId} runs without Docker, as ${runtime} from ${from}.`,
    ...(runs.length > 0 ? [`RUN lines are not executed (${commands}): install here what they install.`] : []),
    ...(leftOut.length > 0 ? [`Left out, for it is not here or goes elsewhere: ${leftOut.join(', ')}.`] : []),
  ].join(' ');
}
