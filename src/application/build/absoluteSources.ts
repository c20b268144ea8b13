import { pathToFileURL } from 'node:url';

/**
 * A source map as esbuild writes it, with whole URLs of its sources in place of those relative to the map: a function
 * may see its code in another place than where it was built.
 */
export function withAbsoluteSources(sourceMap: Uint8Array, path: string): Uint8Array {
  const text = Buffer.from(sourceMap).toString('utf8');
  const absolute = text.replace(/(?<="sources": )\[.*\]/, (sources) =>
    JSON.stringify(
      (JSON.parse(sources) as string[]).map((source) => new URL(source, pathToFileURL(path)).href),
    ),
  );
  return Buffer.from(absolute);
}
