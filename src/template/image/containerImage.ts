import { posix } from 'node:path';
import type { FunctionResource } from '../functionResource.ts';
import type { ResolveContext } from '../resolve.ts';
import { baseImageOf, type BaseImage } from './baseImage.ts';
import { imageConfigOf, imageSourceOf, type ImageConfig, type ImageSource } from './imageSource.ts';
import { leftOutBy, type Dockerignore } from './dockerignore.ts';
import { isWithin, layoutOf, sourceAt, type Placed } from './layout.ts';
import { stageNamed, stagesOf, type Stage } from './stages.ts';
import { taskRootOf, type TaskRoot } from './taskRoot.ts';

/** An image function as it can run without its image. */
export interface ContainerImage {
  readonly kind: 'image';
  readonly runtime: string;
  /** Empty where a custom runtime needs none. */
  readonly handler: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly taskRoot: TaskRoot;
  /** What is copied to `/opt`; paths are relative to that. */
  readonly opt: readonly Placed[];
  readonly dockerignore: Dockerignore | undefined;
  /** Relative to the task root. */
  readonly workingDirectory: string;
  /** Relative to the template's folder, or absolute. */
  readonly dockerfile: string;
  /** `RUN` lines, which are not executed. */
  readonly runs: readonly string[];
  /** Copied in the image, but not here: to other folders, or made by what is not executed. */
  readonly leftOut: readonly string[];
}

/** Why an image function cannot run without its image, in a sentence. */
export interface UnsupportedImage {
  readonly kind: 'unsupported';
  readonly reason: string;
}

/** The files beside a template; paths are relative to the template's folder, or absolute. */
export interface ImageFiles {
  read(path: string): string | undefined;
  kindOf(path: string): 'file' | 'folder' | undefined;
}

const optFolder = '/opt';

/** What the Dockerfile of an image function comes to where nothing is built. */
export function containerImageOf(
  func: FunctionResource,
  context: ResolveContext,
  files: ImageFiles,
): ContainerImage | UnsupportedImage {
  const source = imageSourceOf(func, context);
  if (!source)
    return unsupported('Its image lies in a registry; it runs here where Metadata names its Dockerfile.');
  const text = files.read(source.dockerfile);
  if (text === undefined) return unsupported(`Its Dockerfile, ${source.dockerfile}, is not there.`);
  const stages = stagesOf(text, source.buildArguments);
  const stage = stageNamed(source.target, stages);
  if (!stage) return unsupported(`${source.dockerfile} has no stage ${source.target ?? ''}.`);
  return imageOf(stage, stages, source, imageConfigOf(func, context), files);
}

function imageOf(
  stage: Stage,
  stages: readonly Stage[],
  { contextFolder, dockerfile }: ImageSource,
  config: ImageConfig,
  files: ImageFiles,
): ContainerImage | UnsupportedImage {
  const start = startOf(stage, config);
  if (start.kind === 'unsupported') return start;
  const { base, handler, executable } = start;
  const workingDirectory = posix.resolve(stage.workingDirectory, config.workingDirectory ?? '');
  const root = base.isForLambda ? '/var/task' : workingDirectory;
  const kindOf = files.kindOf.bind(files);
  const dockerignore = dockerignoreOf(dockerfile, contextFolder, files);
  const isLeftOut = dockerignore === undefined ? () => false : leftOutBy(dockerignore);
  const { placed, missing } = layoutOf(stage, stages, { contextFolder, kindOf, isLeftOut });
  const bootstrap =
    executable === undefined ? undefined : sourceAt(posix.resolve(root, executable), placed, kindOf);
  if (executable !== undefined && (bootstrap === undefined || kindOf(bootstrap) !== 'file'))
    return unsupported(
      `${executable}, which its image starts, is not among the files its Dockerfile copies.`,
    );
  const taskRoot = taskRootOf(root, [
    ...placed,
    ...(bootstrap === undefined ? [] : [{ source: bootstrap, path: posix.join(root, 'bootstrap') }]),
  ]);
  if (!taskRoot) return unsupported(`Its Dockerfile copies nothing that is here to ${root}.`);
  const others = placed.filter(({ path, source }) => !isWithin(path, root) && source !== bootstrap);
  const isInOpt = ({ path }: Placed): boolean => isWithin(path, optFolder);
  return {
    kind: 'image',
    runtime: base.runtime,
    handler,
    environment: new Map([...stage.environment].filter(([name]) => !name.startsWith('LAMBDA_'))),
    taskRoot,
    opt: others.filter(isInOpt).map((each) => ({ ...each, path: posix.relative(optFolder, each.path) })),
    dockerignore,
    workingDirectory: isWithin(workingDirectory, root) ? posix.relative(root, workingDirectory) : '',
    dockerfile,
    runs: [...new Set(stages.slice(0, stages.indexOf(stage) + 1).flatMap(({ runs }) => runs))],
    leftOut: [...missing, ...others.filter((each) => !isInOpt(each)).map(({ path }) => path)],
  };
}

/** One of the Dockerfile's own goes before that of the build context. */
function dockerignoreOf(dockerfile: string, folder: string, files: ImageFiles): Dockerignore | undefined {
  const places = [`${dockerfile}.dockerignore`, posix.join(folder, '.dockerignore')];
  return places.flatMap((file) => {
    const text = files.read(file);
    return text === undefined ? [] : [{ file, folder, text }];
  })[0];
}

interface Start {
  readonly kind: 'start';
  readonly base: BaseImage;
  readonly handler: string;
  /** What a custom runtime begins with, in the image. */
  readonly executable: string | undefined;
}

/** The script of AWS's images, or a runtime interface client in another: what our own clients do in their place. */
const knownEntryPoint = /lambda-entrypoint\.sh$|aws-?lambda-?ric$/;

/** What `ENTRYPOINT` and `CMD` come to, where `ImageConfig` leaves them. */
function startOf(stage: Stage, config: ImageConfig): Start | UnsupportedImage {
  const base = baseImageOf(stage.image);
  const entryPoint = config.entryPoint ?? stage.entryPoint?.words ?? [];
  const isKnown = entryPoint.some((word) => knownEntryPoint.test(word));
  if (!base || (!base.isForLambda && !isKnown))
    return unsupported(
      `Its image is made from ${stage.image}, which is no base image of AWS Lambda and brings its own runtime.`,
    );
  if (config.command === undefined && stage.command?.isList === false)
    return unsupported('Its CMD is no list, which Lambda needs: CMD ["app.handler"].');
  const [handler = ''] = config.command ?? stage.command?.words ?? [];
  const isOwn = entryPoint.length > 0 && !isKnown;
  if (base.runtime.startsWith('provided'))
    return { kind: 'start', base, handler, executable: isOwn ? entryPoint[0] : '/var/runtime/bootstrap' };
  if (isOwn)
    return unsupported(`Its ENTRYPOINT, ${entryPoint.join(' ')}, replaces the runtime of its base image.`);
  if (handler === '') return unsupported('Its Dockerfile has no CMD, and its ImageConfig no Command.');
  return { kind: 'start', base, handler, executable: undefined };
}

function unsupported(reason: string): UnsupportedImage {
  return { kind: 'unsupported', reason };
}
