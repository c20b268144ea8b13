/**
 * A template with all that makes functions of it: parameters, `samconfig`, a stack name, a region. In: a path and
 * files. Out: an {@link Application}, of which functionConfiguration.ts makes what the emulator runs.
 */
import type { FunctionResource } from '../template/functionResource.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Files } from './files.ts';

export interface Application extends ResolveContext {
  /** Absolute. */
  readonly templatePath: string;
  /** Absolute; what the template's paths are relative to. */
  readonly folder: string;
  readonly files: Files;
  readonly functions: readonly ApplicationFunction[];
}

export interface ApplicationFunction {
  readonly logicalId: string;
  /** The name that AWS SDK clients use: `FunctionName`, else `<stack>-<logical ID>`. */
  readonly functionName: string;
  readonly resource: FunctionResource;
}
