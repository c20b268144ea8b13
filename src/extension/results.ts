import { ProgressLocation, window } from 'vscode';
import type { InvokeResult } from '../protocol/localLambda.ts';
import type { EventChoice } from './events/eventChoice.ts';
import type { FunctionReference } from './functionReference.ts';
import { renderResult } from './renderResult.ts';
import type { Workbench } from './workbench.ts';

/** How long the status bar tells of a success. */
const statusMs = 10_000;

/**
 * Invokes for a person: the log comes into view with the function's own lines and, after `REPORT`, the result.
 * That is one place for all there is to see; a notification besides appears only for a failure.
 */
export async function invokeAndShow(
  { localLambdas, recentEvents, log }: Workbench,
  reference: FunctionReference,
  choice: EventChoice,
): Promise<InvokeResult> {
  await recentEvents.add(reference, choice);
  log.show();
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: `Invoking ${reference.function}` },
    () => localLambdas.invoke({ ...reference, event: choice.event }),
  );
  log.result(renderResult(reference.function, result), result.functionError !== undefined);
  if (result.functionError === undefined)
    window.setStatusBarMessage(`$(check) ${reference.function}: ${figuresOf(result)}`, statusMs);
  else void sayFailed(reference.function, result, log);
  return result;
}

function figuresOf({ durationMs, maxMemoryUsedMb }: InvokeResult): string {
  return `${durationMs.toFixed(0)} ms · ${maxMemoryUsedMb} MB`;
}

async function sayFailed(name: string, { payload }: InvokeResult, log: Workbench['log']): Promise<void> {
  const { errorType, errorMessage } = errorIn(payload);
  const message = [`${name} failed`, errorType, errorMessage].filter((part) => part !== undefined).join(': ');
  if ((await window.showErrorMessage(message, 'Show Log')) === 'Show Log') log.show();
}

function errorIn(payload: unknown): { readonly errorType?: string; readonly errorMessage?: string } {
  return typeof payload === 'object' && payload !== null ? payload : {};
}
