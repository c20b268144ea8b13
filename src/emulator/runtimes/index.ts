import { NodejsRuntime } from './nodejs.ts';
import type { Runtime, RuntimeContext } from './runtime.ts';

/** The runtimes that can be run here. */
export function runtimes(context: RuntimeContext): readonly Runtime[] {
  return [new NodejsRuntime(context)];
}
