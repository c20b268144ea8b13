import { Uri } from 'vscode';
import type { FunctionReference } from '../functionReference.ts';
import type { Workbench } from '../workbench.ts';
import type { EventChoice } from './eventChoice.ts';
import { current } from './savedEvents.ts';

/** What a function runs with when nobody is to be asked: its last event, else one for its first trigger. */
export async function usualEvent(
  { recentEvents, languageServer, log }: Pick<Workbench, 'recentEvents' | 'languageServer' | 'log'>,
  reference: FunctionReference,
): Promise<EventChoice> {
  const [recent] = recentEvents.of(reference);
  if (recent) return current(recent);
  try {
    const templateUri = Uri.file(reference.template).toString();
    const [sample] = await languageServer.sampleEvents({ templateUri, function: reference.function });
    if (sample) return { label: sample.label, event: sample.event };
  } catch (error) {
    // A sample is a convenience: without it the function still runs.
    log.error(error);
  }
  return { label: 'Empty', event: {} };
}
