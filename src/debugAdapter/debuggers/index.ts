import type { Debugger } from './debugger.ts';
import { nodejsDebugger } from './nodejs.ts';

export const debuggers: readonly Debugger[] = [nodejsDebugger];
