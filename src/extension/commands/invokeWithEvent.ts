import { workspace } from 'vscode';
import { notTrusted } from '../errors.ts';
import { invokeAndShow } from '../results.ts';
import type { Command } from './command.ts';

/** Invokes with the event in an editor that the event picker opened. */
export const invokeWithEvent: Command = {
  id: 'lambdaWorkbench.invokeWithEvent',
  async run(workbench, argument) {
    if (!workspace.isTrusted) throw notTrusted();
    const edited = workbench.eventDocuments.read(argument);
    return edited && invokeAndShow(workbench, edited.reference, edited.choice);
  },
};
