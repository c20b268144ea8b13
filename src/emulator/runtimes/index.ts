import { NodejsRuntime } from './nodejs.ts';
import { ProvidedRuntime } from './provided.ts';
import { PythonRuntime } from './python.ts';
import type { Runtime, RuntimeContext } from './runtime.ts';

/** The runtimes that can be run here. */
export function runtimes(context: RuntimeContext): readonly Runtime[] {
  return [new NodejsRuntime(context), new PythonRuntime(context), new ProvidedRuntime()];
}
