import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BuildContext, BuildFailure, BuildOptions, Loader, Message, OutputFile } from 'esbuild';
import { buildFailed } from '../errors.ts';
import { withAbsoluteSources } from './absoluteSources.ts';
import type { BundleRequest } from './bundleRequest.ts';
import { findEsbuild, type EsbuildApi } from './esbuildApi.ts';

/** A built function. */
export interface Bundle {
  /** Absolute folder of the output, outside the user's tree; stands for `/var/task`. */
  readonly outputFolder: string;
  /** Changes when the code does. */
  readonly codeSha256: string;
  /** Absolute paths of every source file that went in. */
  readonly inputs: readonly string[];
}

/**
 * Builds functions with esbuild into a cache folder, with source maps and nothing minified, and keeps what it
 * built ready to build again (some ten milliseconds). Nothing is written beside the sources.
 */
export class Bundler {
  readonly #cacheFolder: string;
  readonly #esbuildWasm: string;
  readonly #contexts = new Map<string, Promise<BuildContext>>();
  readonly #apis = new Map<string, EsbuildApi>();

  /** `esbuildWasm`: the main file of the esbuild-wasm package, for projects without an esbuild of their own. */
  constructor(cacheFolder: string, esbuildWasm: string) {
    this.#cacheFolder = cacheFolder;
    this.#esbuildWasm = esbuildWasm;
  }

  /** Throws a UserError that carries esbuild's messages where the source does not build. */
  async bundle(request: BundleRequest): Promise<Bundle> {
    const key = createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 16);
    const outputFolder = join(this.#cacheFolder, 'build', key);
    const context = await this.#contextOf(key, request, outputFolder);
    const result = await context.rebuild().catch((error: unknown) => {
      throw isBuildFailure(error) ? buildFailed(request.sourceFolder, describe(error.errors)) : error;
    });
    const outputFiles = result.outputFiles ?? [];
    await writeOutputs(outputFolder, outputFiles, request);
    return {
      outputFolder,
      codeSha256: createHash('sha256')
        .update(outputFiles.map((file) => file.hash).join())
        .digest('base64'),
      inputs: Object.keys(result.metafile?.inputs ?? {}).map((input) => resolve(request.sourceFolder, input)),
    };
  }

  /** Ends esbuild's processes. */
  async dispose(): Promise<void> {
    const contexts = await Promise.allSettled(this.#contexts.values());
    this.#contexts.clear();
    for (const each of contexts) if (each.status === 'fulfilled') await each.value.dispose();
    for (const api of this.#apis.values()) await api.stop();
  }

  #contextOf(key: string, request: BundleRequest, outputFolder: string): Promise<BuildContext> {
    const known = this.#contexts.get(key);
    if (known) return known;
    const { api, path } = findEsbuild(request.sourceFolder, this.#esbuildWasm);
    this.#apis.set(path, api);
    const context = api.context(buildOptions(request, outputFolder));
    this.#contexts.set(key, context);
    context.catch(() => this.#contexts.delete(key));
    return context;
  }
}

function buildOptions(request: BundleRequest, outputFolder: string): BuildOptions {
  return {
    absWorkingDir: request.sourceFolder,
    entryPoints: Array.isArray(request.entryPoints)
      ? [...(request.entryPoints as readonly string[])]
      : { ...(request.entryPoints as Readonly<Record<string, string>>) },
    outdir: outputFolder,
    outExtension: { '.js': request.outExtension },
    bundle: true,
    platform: 'node',
    format: request.format,
    target: request.target,
    external: [...request.external],
    loader: { ...request.loader } as Record<string, Loader>,
    ...(request.mainFields && { mainFields: [...request.mainFields] }),
    ...(request.banner && { banner: { ...request.banner } }),
    // What a debugger needs, whatever the template says for the deployment.
    sourcemap: 'linked',
    sourcesContent: false,
    minify: false,
    keepNames: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
  };
}

/** Writes what changed only, so that a running debugger's files keep still. */
async function writeOutputs(
  outputFolder: string,
  files: readonly OutputFile[],
  request: BundleRequest,
): Promise<void> {
  await mkdir(outputFolder, { recursive: true });
  const manifest = join(outputFolder, 'package.json');
  if (!existsSync(manifest))
    await writeFile(manifest, JSON.stringify({ type: request.format === 'esm' ? 'module' : 'commonjs' }));
  for (const file of files) {
    const old = await readFile(file.path).catch(() => undefined);
    const contents = file.path.endsWith('.map')
      ? withAbsoluteSources(file.contents, file.path)
      : file.contents;
    if (old?.equals(contents)) continue;
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, contents);
  }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

function describe(messages: readonly Message[]): string {
  return messages
    .slice(0, 5)
    .map(({ text, location }) =>
      location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text,
    )
    .join('\n');
}
