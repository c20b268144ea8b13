import { debug, DebugConfigurationProviderTriggerKind, Disposable } from 'vscode';
import type { Workbench } from '../workbench.ts';
import { nameNestedSession, startChildSession } from './childSessions.ts';
import { ConfigurationProvider } from './configurationProvider.ts';
import { DescriptorFactory } from './descriptorFactory.ts';
import { DynamicConfigurations } from './dynamicConfigurations.ts';
import { debugType } from './launchConfiguration.ts';
import { PauseTracker } from './pauseTracker.ts';

/** Everything the debug type `lambda` needs on the side of VS Code. */
export function registerDebugging(workbench: Workbench): Disposable {
  const provider = new ConfigurationProvider(workbench);
  const tracker = new PauseTracker();
  const failed = (error: unknown): void => {
    workbench.log.error(error);
  };
  return Disposable.from(
    debug.registerDebugConfigurationProvider(
      debugType,
      provider,
      DebugConfigurationProviderTriggerKind.Initial,
    ),
    new DynamicConfigurations(provider, workbench.templateFiles),
    debug.registerDebugAdapterDescriptorFactory(debugType, new DescriptorFactory(workbench)),
    debug.registerDebugAdapterTrackerFactory('*', tracker),
    debug.onDidStartDebugSession(nameNestedSession),
    debug.onDidReceiveDebugSessionCustomEvent((event) => {
      startChildSession(event).catch(failed);
      tracker.answerTimeoutDue(event).catch(failed);
    }),
  );
}
