import { workspace } from 'vscode';
import { startDebugging } from '../debug/start.ts';
import { notTrusted } from '../errors.ts';
import type { Command } from './command.ts';

/** Debugs with the event in an editor that the event picker opened. */
export const debugWithEvent: Command = {
  id: 'lambdaWorkbench.debugWithEvent',
  async run({ eventDocuments, recentEvents }, argument) {
    if (!workspace.isTrusted) throw notTrusted();
    const edited = eventDocuments.read(argument);
    if (!edited) return false;
    await recentEvents.add(edited.reference, edited.choice);
    return startDebugging(edited.reference, edited.choice);
  },
};
