import { workspace } from 'vscode';
import { notTrusted } from '../errors.ts';
import { usualEvent } from '../events/usualEvent.ts';
import { referenceTo } from '../functionReference.ts';
import { pickFunction } from '../functionPicker.ts';
import { invokeAndShow } from '../results.ts';
import type { Command } from './command.ts';
import { isComplete, targetOf } from './target.ts';

/** Invokes a function once; asks for what the argument does not say. Resolves to an InvokeResult. */
export const invoke: Command = {
  id: 'lambdaWorkbench.invoke',
  async run(workbench, argument) {
    if (!workspace.isTrusted) throw notTrusted();
    const target = targetOf(argument);
    if (target.reference && isComplete(target))
      return workbench.localLambdas.invoke({ ...target.reference, event: target.event });

    const picked = target.reference ? undefined : await pickFunction(workbench, 'Invoke');
    const reference = target.reference ?? (picked && referenceTo(picked));
    if (!reference) return undefined;
    const chosen = target.withUsualEvent
      ? await usualEvent(workbench, reference)
      : await workbench.eventPicker.pick(reference, 'Invoke', target.event);
    return chosen && invokeAndShow(workbench, reference, chosen);
  },
};
