import type {
  ApplicationLogLevel,
  LoggingConfiguration,
  SystemLogLevel,
} from '../emulator/functionConfiguration.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { resolveText, type ResolveContext } from '../template/resolve.ts';
import type { Value } from '../template/value.ts';
import { property, textAt } from './properties.ts';

const systemLogLevels: readonly SystemLogLevel[] = ['DEBUG', 'INFO', 'WARN'];
const applicationLogLevels: readonly ApplicationLogLevel[] = [
  'TRACE',
  'DEBUG',
  'INFO',
  'WARN',
  'ERROR',
  'FATAL',
];

/** What a `LoggingConfig` says; undefined where it leaves the text format. */
export function loggingOf(
  loggingConfig: Value | undefined,
  context: ResolveContext,
): LoggingConfiguration | undefined {
  if (textAt(loggingConfig, 'LogFormat', context) !== 'JSON') return undefined;
  const systemLogLevel = textAt(loggingConfig, 'SystemLogLevel', context);
  const applicationLogLevel = textAt(loggingConfig, 'ApplicationLogLevel', context);
  return {
    format: 'JSON',
    systemLogLevel: systemLogLevels.find((level) => level === systemLogLevel) ?? 'INFO',
    applicationLogLevel: applicationLogLevels.find((level) => level === applicationLogLevel) ?? 'INFO',
  };
}

/** `Tracing: Active` in SAM, `TracingConfig: { Mode: Active }` in CloudFormation. */
export function isTraced(func: FunctionResource, context: ResolveContext): boolean {
  const tracing = property(func, 'Tracing', context);
  const mode = textAt(property(func, 'TracingConfig', context), 'Mode', context);
  return mode === 'Active' || (tracing !== undefined && resolveText(tracing, context).text === 'Active');
}
