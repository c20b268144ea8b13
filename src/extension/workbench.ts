import type { EventDocuments } from './events/eventDocuments.ts';
import type { EventPicker } from './events/eventPicker.ts';
import type { RecentEvents } from './events/recentEvents.ts';
import type { LanguageServer } from './languageServer.ts';
import type { LocalLambdas } from './localLambda/localLambdas.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { ReadOnlyDocuments } from './readOnlyDocuments.ts';
import type { TemplateFiles } from './templateFiles.ts';

/** What commands work with. */
export interface Workbench {
  readonly templateFiles: TemplateFiles;
  readonly languageServer: LanguageServer;
  readonly localLambdas: LocalLambdas;
  readonly eventPicker: EventPicker;
  readonly eventDocuments: EventDocuments;
  readonly recentEvents: RecentEvents;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly readOnlyDocuments: ReadOnlyDocuments;
}
