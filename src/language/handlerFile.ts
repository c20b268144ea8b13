import { posix } from 'node:path';
import { buildMetadataOf } from '../template/buildMetadata.ts';
import { codeLocationOf, type LocalCode } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { handlerFileCandidates, parseHandler } from '../template/handler.ts';
import { containerImageOf } from '../template/image/containerImage.ts';
import { resolveText, type ResolveContext } from '../template/resolve.ts';
import { textOf, valueOf, type Span } from '../template/value.ts';
import type { Files } from './files.ts';

/** What a function's `Handler` leads to. */
export interface HandlerFile {
  /** The file, relative to the template's folder or absolute; absent where there is none. */
  readonly path: string | undefined;
  /** What it should export: the part before the first dot, for Node.js looks up one after the other. */
  readonly exportName: string;
  /** The files that would do, relative to the function's code. */
  readonly candidates: readonly string[];
  readonly folder: LocalCode;
  /** `Handler` in the template. */
  readonly span: Span;
}

/** Undefined where the code is not here, or the runtime's handlers name no source file, or it cannot be told. */
export function handlerFileOf(
  func: FunctionResource,
  context: ResolveContext,
  files: Files,
): HandlerFile | undefined {
  const handler = knownText(func, 'Handler', context);
  const runtime = knownText(func, 'Runtime', context);
  const folder = codeLocationOf(func, context);
  const value = func.properties.get('Handler')?.value;
  if (handler === undefined || runtime === undefined || folder.kind !== 'local' || !value) return undefined;
  const parsed = parseHandler(handler, runtime);
  if (!parsed) return undefined;
  const candidates = handlerFileCandidates(handler, runtime);
  return {
    path: firstFile(
      folder.path,
      [...candidates, ...packageFiles(parsed.file, runtime), ...entryPoints(func, parsed.file)],
      files,
    ),
    exportName: exportOf(parsed.exportName),
    candidates,
    folder,
    span: { start: value.start, end: value.end },
  };
}

/** The same of a function whose image runs from a folder of its build context. */
export function imageHandlerFileOf(
  func: FunctionResource,
  context: ResolveContext,
  files: Files,
): Pick<HandlerFile, 'path' | 'exportName'> | undefined {
  if (codeLocationOf(func, context).kind !== 'image') return undefined;
  const image = containerImageOf(func, context, files);
  if (image.kind === 'unsupported' || image.taskRoot.kind !== 'folder') return undefined;
  const parsed = parseHandler(image.handler, image.runtime);
  if (!parsed) return undefined;
  const candidates = [
    ...handlerFileCandidates(image.handler, image.runtime),
    ...packageFiles(parsed.file, image.runtime),
  ];
  return { path: firstFile(image.taskRoot.path, candidates, files), exportName: exportOf(parsed.exportName) };
}

function firstFile(folder: string, candidates: readonly string[], files: Files): string | undefined {
  return candidates
    .map((candidate) => posix.join(folder, candidate))
    .find((candidate) => files.kindOf(candidate) === 'file');
}

function exportOf(name: string): string {
  return name.split('.')[0] ?? name;
}

/** The text of a property; undefined where it is absent or depends on what is not known. */
export function knownText(func: FunctionResource, name: string, context: ResolveContext): string | undefined {
  const value = func.properties.get(name)?.value;
  if (!value) return undefined;
  const { text, unresolved } = resolveText(value, context);
  return unresolved.length > 0 ? undefined : text;
}

/** In Python a folder is a module too. */
function packageFiles(file: string, runtime: string): string[] {
  return runtime.startsWith('python') ? [`${file}/__init__.py`] : [];
}

/** esbuild puts `src/app.ts` at `app.js` when that is its only entry point; the handler then says `app`. */
function entryPoints({ resource }: FunctionResource, file: string): string[] {
  const metadata = buildMetadataOf(resource);
  const entries = metadata?.method === 'esbuild' ? valueOf(metadata.properties, 'EntryPoints') : undefined;
  if (entries?.kind !== 'list') return [];
  return entries.items.flatMap((item) => {
    const entry = textOf(item);
    if (entry === undefined) return [];
    const name = entry.replace(/\.[cm]?[jt]sx?$/, '');
    return name === file || name.endsWith(`/${file}`) ? [entry] : [];
  });
}
