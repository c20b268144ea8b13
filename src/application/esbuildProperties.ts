import { buildMetadataOf } from '../template/buildMetadata.ts';
import { resolveValue, type ResolveContext } from '../template/resolve.ts';
import { isJsonObject, type Json } from '../shared/json.ts';
import type { Resource } from '../template/template.ts';
import type { EsbuildProperties } from './build/bundleRequest.ts';

/** What `Metadata` with `BuildMethod: esbuild` asks for; undefined of a resource built otherwise or not at all. */
export function esbuildPropertiesOf(
  resource: Resource,
  context: ResolveContext,
): EsbuildProperties | undefined {
  const metadata = buildMetadataOf(resource);
  if (metadata?.method !== 'esbuild') return undefined;
  const json = metadata.properties && resolveValue(metadata.properties, context).json;
  const properties = isJsonObject(json) ? json : {};
  const format = textOf(properties['Format']);
  const target = textOf(properties['Target']);
  const mainFields = listOf(properties['MainFields']);
  const banner = pairsOf(properties['Banner']);
  const outExtension = pairsOf(properties['OutExtension'])['.js'];
  return {
    entryPoints: listOf(properties['EntryPoints']),
    external: listOf(properties['External']),
    loader: pairsOf(properties['Loader']),
    ...(format !== undefined && { format: format.toLowerCase() === 'esm' ? 'esm' : 'cjs' }),
    ...(target !== undefined && { target }),
    ...(mainFields.length > 0 && { mainFields }),
    ...(Object.keys(banner).length > 0 && { banner }),
    ...(outExtension !== undefined && { outExtension }),
  };
}

function textOf(json: Json | undefined): string | undefined {
  return typeof json === 'string' && json !== '' ? json : undefined;
}

/** A list, or one text with commas. */
function listOf(json: Json | undefined): string[] {
  if (typeof json === 'string') return json.split(',').map((item) => item.trim());
  return Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
}

/** `['.png=file']` or `{ '.png': file }`. */
function pairsOf(json: Json | undefined): Record<string, string> {
  if (isJsonObject(json)) {
    return Object.fromEntries(
      Object.entries(json).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
    );
  }
  const items = Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
  return Object.fromEntries(
    items.flatMap((item) => {
      const [, key, value] = /^([^=]+)=(.*)$/s.exec(item) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}
