import type { Command } from './command.ts';
import { debug } from './debug.ts';
import { debugWithEvent } from './debugWithEvent.ts';
import { invoke } from './invoke.ts';
import { invokeWithEvent } from './invokeWithEvent.ts';
import { openDelivery } from './openDelivery.ts';
import { openHandler } from './openHandler.ts';
import { revealInTemplate } from './revealInTemplate.ts';
import { searchLogs } from './searchLogs.ts';
import { showLog } from './showLog.ts';
import { showMetrics } from './showMetrics.ts';
import { skipWaiting } from './skipWaiting.ts';

export const commands: readonly Command[] = [
  invoke,
  debug,
  openHandler,
  revealInTemplate,
  showLog,
  searchLogs,
  showMetrics,
  skipWaiting,
  openDelivery,
  invokeWithEvent,
  debugWithEvent,
];
