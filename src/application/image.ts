import { resolve as resolvePath, sep } from 'node:path';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { containerImageOf, type ContainerImage } from '../template/image/containerImage.ts';
import type { Placed } from '../template/image/layout.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Application } from './application.ts';
import type { AssembledCode, Code, Part } from './code/code.ts';
import { imageNotSupported } from './errors.ts';

/** What a function has from its image in place of its properties. */
export interface ImageFunction extends Pick<ContainerImage, 'runtime' | 'handler' | 'workingDirectory'> {
  readonly code: Code;
  /** What it has in `/opt`. */
  readonly layer: AssembledCode | undefined;
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
  const dockerignore = image.dockerignore && {
    ...image.dockerignore,
    folder: absolute(image.dockerignore.folder).replaceAll(sep, '/'),
  };
  const partOf = ({ source, path, isFromStage }: Placed): Part => ({
    source: absolute(source),
    path,
    ...(dockerignore && isFromStage !== true && { dockerignore }),
  });
  const code = codeOf(image, absolute, partOf);
  const layer: AssembledCode | undefined =
    image.opt.length === 0 ? undefined : { kind: 'assembled', parts: image.opt.map(partOf) };
  const assembled = [code, layer].flatMap((each) => (each?.kind === 'assembled' ? each.parts : []));
  return {
    runtime: image.runtime,
    handler: image.handler,
    workingDirectory: image.workingDirectory,
    code,
    layer,
    environment: Object.fromEntries(image.environment),
    inputs: [
      absolute(image.dockerfile),
      ...(image.dockerignore ? [absolute(image.dockerignore.file)] : []),
      ...assembled.map(({ source }) => source),
    ],
  };
}

function codeOf(
  { taskRoot }: ContainerImage,
  absolute: (path: string) => string,
  partOf: (placed: Placed) => Part,
): Code {
  if (taskRoot.kind === 'folder') return { kind: 'path', path: absolute(taskRoot.path) };
  return { kind: 'assembled', parts: taskRoot.parts.map(partOf) };
}

/** What differs from the image, in one sentence for each difference. */
function approximation(
  logicalId: string,
  { runtime, taskRoot, dockerignore, dockerfile, runs, leftOut }: ContainerImage,
): string {
  const from = taskRoot.kind === 'folder' ? taskRoot.path : `what ${dockerfile} copies`;
  const commands = runs.map((run) => (run.length > 40 ? `${run.slice(0, 40)}…` : run)).join('; ');
  return [
    `The container image of ${logicalId} runs without Docker, as ${runtime} from ${from}.`,
    ...(runs.length > 0 ? [`RUN lines are not executed (${commands}): install here what they install.`] : []),
    ...(dockerignore && taskRoot.kind === 'folder' ? ['What .dockerignore leaves out is there too.'] : []),
    ...(leftOut.length > 0 ? [`Left out, for it is not here or goes elsewhere: ${leftOut.join(', ')}.`] : []),
  ].join(' ');
}
