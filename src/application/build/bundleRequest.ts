import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** `Metadata` of a function with `BuildMethod: esbuild`. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build-typescript.html */
export interface EsbuildProperties {
  readonly entryPoints: readonly string[];
  readonly format?: 'cjs' | 'esm';
  readonly target?: string;
  readonly external: readonly string[];
  readonly loader: Readonly<Record<string, string>>;
  readonly mainFields?: readonly string[];
  readonly banner?: Readonly<Record<string, string>>;
  readonly outExtension?: string;
}

/** One bundle to make of a function's source. */
export interface BundleRequest {
  /** Absolute; entry points are relative to it. */
  readonly sourceFolder: string;
  /** Output path without extension → source file, or plain source files laid out as esbuild's command line does. */
  readonly entryPoints: Readonly<Record<string, string>> | readonly string[];
  readonly format: 'cjs' | 'esm';
  readonly target: string;
  readonly external: readonly string[];
  readonly loader: Readonly<Record<string, string>>;
  readonly mainFields?: readonly string[];
  readonly banner?: Readonly<Record<string, string>>;
  /** `.js` or `.mjs`. */
  readonly outExtension: string;
}

/** Lambda's own runtime carries these, so builds for it leave them out. */
const carriedByRuntime = ['@aws-sdk/*', '@smithy/*'];
const carriedByOldRuntime = ['aws-sdk'];

/**
 * What to build so that `handler` runs, or undefined where the source runs as it is.
 * `handlerFile` is the handler's file relative to `sourceFolder`, with its extension, if one exists.
 */
export function bundleRequestOf(
  sourceFolder: string,
  runtime: string,
  handlerFile: string | undefined,
  properties: EsbuildProperties | undefined,
): BundleRequest | undefined {
  const major = Number(/^nodejs(\d+)/.exec(runtime)?.[1] ?? NaN);
  if (Number.isNaN(major)) return undefined;
  const handlerIsTypeScript = handlerFile !== undefined && isTypeScript(handlerFile);
  if (properties === undefined && !handlerIsTypeScript) return undefined;

  const entryPoints =
    properties !== undefined && properties.entryPoints.length > 0
      ? properties.entryPoints
      : handlerFile !== undefined
        ? { [withoutExtension(handlerFile)]: handlerFile }
        : undefined;
  if (entryPoints === undefined) return undefined;

  const firstEntry = Array.isArray(entryPoints) ? String(entryPoints[0]) : String(handlerFile);
  const format =
    properties?.format ?? (properties === undefined ? formatOf(sourceFolder, firstEntry) : 'cjs');
  return {
    sourceFolder,
    entryPoints,
    format,
    target: properties?.target ?? `node${major}`,
    external: [...(properties?.external ?? []), ...(major >= 18 ? carriedByRuntime : carriedByOldRuntime)],
    loader: properties?.loader ?? {},
    ...(properties?.mainFields && { mainFields: properties.mainFields }),
    ...(properties?.banner && { banner: properties.banner }),
    // A `.js` file is what its package.json says; a module keeps its kind wherever the bundle lies.
    outExtension: properties?.outExtension ?? (format === 'esm' ? '.mjs' : '.js'),
  };
}

function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

function withoutExtension(file: string): string {
  return posix.join(posix.dirname(file), posix.basename(file, posix.extname(file)));
}

/** The module kind that TypeScript itself would give the file under `module: nodenext`. */
function formatOf(sourceFolder: string, file: string): 'cjs' | 'esm' {
  if (/\.mtsx?$/.test(file)) return 'esm';
  if (/\.ctsx?$/.test(file)) return 'cjs';
  for (let folder = dirname(join(sourceFolder, file)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) return isModulePackage(manifest) ? 'esm' : 'cjs';
    if (folder === dirname(folder)) return 'cjs';
  }
}

function isModulePackage(manifest: string): boolean {
  return /"type"\s*:\s*"module"/.test(readFileSync(manifest, 'utf8'));
}
