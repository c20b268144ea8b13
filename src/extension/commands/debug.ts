import { workspace } from 'vscode';
import { startDebugging } from '../debug/start.ts';
import { notTrusted } from '../errors.ts';
import { usualEvent } from '../events/usualEvent.ts';
import { referenceTo } from '../functionReference.ts';
import { pickFunction } from '../functionPicker.ts';
import type { Command } from './command.ts';
import { targetOf } from './target.ts';

/** Starts a debug session of a function; asks for what the argument does not say. Resolves to whether it started. */
export const debug: Command = {
  id: 'lambdaWorkbench.debug',
  async run(workbench, argument) {
    if (!workspace.isTrusted) throw notTrusted();
    const target = targetOf(argument);
    const picked = target.reference ? undefined : await pickFunction(workbench, 'Debug');
    const reference = target.reference ?? (picked && referenceTo(picked));
    if (!reference) return false;
    const chosen = target.withUsualEvent
      ? await usualEvent(workbench, reference)
      : await workbench.eventPicker.pick(reference, 'Debug', target.event);
    if (!chosen) return false;
    if (target.event === undefined) await workbench.recentEvents.add(reference, chosen);
    return startDebugging(reference, chosen);
  },
};
