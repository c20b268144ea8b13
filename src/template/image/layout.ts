import { posix } from 'node:path';
import { stageNamed, type Copy, type Stage } from './stages.ts';

/** A file or folder of the build context, and where an image has it. */
export interface Placed {
  /** Relative to the template's folder, or absolute. */
  readonly source: string;
  /** Absolute in the image. */
  readonly path: string;
  /** It comes through a stage, whose `RUN` lines may have made what the build context lies here with. */
  readonly isFromStage?: true;
}

/** What of an image's files is known without building it. */
export interface Layout {
  readonly placed: readonly Placed[];
  /** What is copied but not here: `RUN` lines make it, or another image has it. */
  readonly missing: readonly string[];
}

/** What an image is built from. */
export interface BuildContext {
  readonly contextFolder: string;
  readonly kindOf: KindOf;
  /** By `.dockerignore`. */
  readonly isLeftOut: (path: string) => boolean;
}

type KindOf = (path: string) => 'file' | 'folder' | undefined;

/** More than anybody writes; stages that copy from each other could come to any number. */
const mostPlaced = 1000;

/** Where what `COPY` and `ADD` bring lies in the build context. */
export function layoutOf(
  stage: Stage,
  stages: readonly Stage[],
  { contextFolder, kindOf, isLeftOut }: BuildContext,
  layouts = new Map<Stage, Layout>(),
): Layout {
  const already = layouts.get(stage);
  if (already) return already;
  const placed: Placed[] = [];
  const missing: string[] = [];
  const earlier = stages.slice(0, stages.indexOf(stage));
  for (const copy of stage.copies) {
    const from = copy.from === undefined ? undefined : stageNamed(copy.from, earlier);
    const origin = from && layoutOf(from, stages, { contextFolder, kindOf, isLeftOut }, layouts).placed;
    for (const source of copy.sources) {
      const path = withoutPattern(source);
      const found =
        copy.from === undefined
          ? inContext(posix.join(contextFolder, path), copy, (each) =>
              isLeftOut(each) ? undefined : kindOf(each),
            )
          : inStage(posix.join('/', path), origin ?? [], copy, kindOf);
      if (placed.length < mostPlaced) placed.push(...found);
      if (found.length === 0) missing.push(source);
    }
  }
  const layout = { placed, missing };
  layouts.set(stage, layout);
  return layout;
}

function inContext(source: string, copy: Copy, kindOf: KindOf): Placed[] {
  const kind = kindOf(source);
  return kind ? [{ source, path: targetOf(source, kind, copy) }] : [];
}

/** What `RUN` made of sources (`dist`) is not here: the sources stand for it, which are built when they run. */
function inStage(path: string, origin: readonly Placed[], copy: Copy, kindOf: KindOf): Placed[] {
  const folder = posix.dirname(path);
  const standIns =
    posix.extname(path) === '' ? [posix.join(folder, 'src'), folder] : [path.replace(/js$/, 'ts')];
  return (
    [path, ...standIns].map((each) => known(each, origin, copy, kindOf)).find((found) => found.length > 0) ??
    []
  );
}

/** A file or folder that is there, else what is known to lie below. */
function known(path: string, origin: readonly Placed[], copy: Copy, kindOf: KindOf): Placed[] {
  const source = sourceAt(path, origin, kindOf);
  const found =
    source === undefined
      ? origin
          .filter((each) => isWithin(each.path, path))
          .map((each) => ({ ...each, path: posix.join(copy.target, posix.relative(path, each.path)) }))
      : inContext(source, copy, kindOf);
  return found.map((each) => ({ ...each, isFromStage: true }));
}

/** What the build context has for a path of an image. */
export function sourceAt(path: string, placed: readonly Placed[], kindOf: KindOf): string | undefined {
  return placed
    .filter((each) => isWithin(path, each.path))
    .map((each) => posix.join(each.source, posix.relative(each.path, path)))
    .findLast((source) => kindOf(source) !== undefined);
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** Of a folder the contents are copied; a file keeps its name in a folder. */
function targetOf(source: string, kind: 'file' | 'folder', { target }: Copy): string {
  if (kind === 'file' && target.endsWith('/')) return target + posix.basename(source);
  return target.replace(/(?<=.)\/$/, '');
}

/** A pattern stands for the folder it is matched in, or for the manifest that is meant. */
function withoutPattern(source: string): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*[*?[].*)$/.exec(source) ?? [];
  if (name === '') return source;
  const [start = ''] = /^[^*?[]*/.exec(name) ?? [];
  const manifest = start === '' ? undefined : manifests.find((each) => each.startsWith(start));
  return `${folder === '' ? './' : folder}${manifest ?? ''}`;
}

const manifests = ['package.json', 'requirements.txt', 'pyproject.toml', 'tsconfig.json'];
