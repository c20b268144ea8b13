/** Where a handler lies. */
interface HandlerName {
  /** Relative to the function's code, with slashes, without extension: `src/app`. */
  readonly file: string;
  /** What the file exports or defines, dots included: `handler`. */
  readonly exportName: string;
}

/** By the beginning of runtimes' identifiers. */
const extensions: readonly (readonly [family: string, extensions: readonly string[]])[] = [
  ['nodejs', ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.tsx', '.jsx']],
  ['python', ['.py']],
  ['ruby', ['.rb']],
];

/** Takes `Handler` apart as the runtime would; undefined for runtimes whose handlers name no source file. */
export function parseHandler(handler: string, runtime: string): HandlerName | undefined {
  const slash = handler.lastIndexOf('/') + 1;
  const name = handler.slice(slash);
  const dot = runtime.startsWith('python') ? name.lastIndexOf('.') : name.indexOf('.');
  if (extensionsOf(runtime).length === 0 || dot <= 0 || dot === name.length - 1) return undefined;
  const module = name.slice(0, dot);
  const file =
    handler.slice(0, slash) + (runtime.startsWith('python') ? module.replaceAll('.', '/') : module);
  return { file: file.replace(/^\.\//, ''), exportName: name.slice(dot + 1) };
}

/** The files that `handler` may be in, relative to the function's code, in the order in which they count. */
export function handlerFileCandidates(handler: string, runtime: string): string[] {
  const parsed = parseHandler(handler, runtime);
  return parsed ? extensionsOf(runtime).map((extension) => parsed.file + extension) : [];
}

/** The files that would do if the runtime were one of another language, with how its identifier begins. */
export function handlerFilesOfOtherRuntimes(
  handler: string,
  runtime: string,
): { readonly family: string; readonly candidate: string }[] {
  return extensions
    .filter(([family]) => !runtime.startsWith(family))
    .flatMap(([family]) =>
      handlerFileCandidates(handler, family).map((candidate) => ({ family, candidate })),
    );
}

function extensionsOf(runtime: string): readonly string[] {
  return extensions.find(([family]) => runtime.startsWith(family))?.[1] ?? [];
}
