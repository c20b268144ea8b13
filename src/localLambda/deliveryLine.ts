import type { Delivery } from '../emulator/asynchronous/delivery.ts';
import type { FunctionConfiguration } from '../emulator/functionConfiguration.ts';
import type { LogLine } from '../emulator/invocation.ts';
import { secretMask } from '../shared/secrets.ts';

const what: Readonly<Record<Delivery['kind'], string>> = {
  onSuccess: 'The result went to',
  onFailure: 'The event failed for good and went to',
  deadLetter: 'The event failed for good: a dead letter went to',
};

/** Where an event nobody waited for ended, as a line of its function's log. `environment`: the function's variables. */
export function deliveryLine(
  { functionName, requestId, kind, target, body }: Delivery,
  environment: FunctionConfiguration['environment'],
): LogLine {
  const mask = secretMask(environment);
  return {
    functionName,
    requestId,
    environmentId: 'events',
    origin: 'platform',
    stream: 'stdout',
    text: `${what[kind]} ${target}\n${mask?.(body) ?? body}`,
    sourceFolder: undefined,
  };
}
