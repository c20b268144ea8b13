import { buildMetadataOf } from '../template/buildMetadata.ts';
import type { FunctionResource } from '../template/functionResource.ts';

/** Customary folders of what is built, hidden ones among them, and archives. */
const builtPath =
  /(?:^|[\\/])(?:dist|build|out|output|target|bin|publish|artifacts|\.[^\\/.]+|[^\\/]+\.(?:zip|jar))[\\/]/;

/** Whether a build makes the file at `path`, so that the sources need not have it. */
export function isBuilt(func: FunctionResource, path: string): boolean {
  const method = buildMetadataOf(func.resource)?.method;
  if (method !== undefined && method !== 'esbuild' && !/^(?:nodejs|python)/.test(method)) return true;
  return builtPath.test(path);
}
