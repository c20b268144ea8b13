/**
 * The extension: VS Code's side of Lambda Workbench. In: what the user does. Out: requests to the two other
 * processes, the language server (templates) and the local Lambda (running and debugging), and what is shown.
 * Activation registers and returns; a workspace without a template starts no process and loads neither client.
 */
import { join } from 'node:path';
import { commands as vscodeCommands, window, type Disposable, type ExtensionContext } from 'vscode';
import { AsynchronousEvents } from './asynchronousEvents.ts';
import { CodeLenses } from './codeLenses.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { isComplete, targetOf } from './commands/target.ts';
import { registerDebugging } from './debug/register.ts';
import { EventDocuments } from './events/eventDocuments.ts';
import { EventPicker } from './events/eventPicker.ts';
import { RecentEvents } from './events/recentEvents.ts';
import { FunctionsView, functionsViewId } from './functionsView.ts';
import { LanguageServer } from './languageServer.ts';
import { LocalLambdas } from './localLambda/localLambdas.ts';
import { Notices } from './localLambda/notices.ts';
import { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { NodeVersionStatus } from './nodeVersionStatus.ts';
import { IsolationStatus } from './isolationStatus.ts';
import { ReadOnlyDocuments } from './readOnlyDocuments.ts';
import { showError } from './showError.ts';
import { TemplateFiles } from './templateFiles.ts';
import { TemplateStatus } from './templateStatus.ts';
import { WhoAnswers } from './whoAnswers.ts';
import type { Workbench } from './workbench.ts';

/** What `deactivate` waits for: VS Code passes nothing from one function to the other, and calls each once. */
const processes: { stop(): Promise<void> }[] = [];

export function activate(context: ExtensionContext): void {
  const dist = join(context.extensionPath, 'dist');
  const log = new Log();
  const metrics = new Metrics();
  const asynchronousEvents = new AsynchronousEvents();
  const readOnlyDocuments = new ReadOnlyDocuments();
  const templateFiles = new TemplateFiles();
  const cacheFolder = context.globalStorageUri.fsPath;
  const languageServer = new LanguageServer(
    { file: join(dist, 'languageServer.js'), cacheFolder },
    templateFiles,
    log,
  );
  const nodeVersionStatus = new NodeVersionStatus(templateFiles);
  const isolationStatus = new IsolationStatus(templateFiles);
  const localLambdas = new LocalLambdas(
    { file: join(dist, 'localLambda.js'), cacheFolder },
    templateFiles,
    log,
    { metrics, asynchronousEvents },
    new Notices(log, { nodeVersion: nodeVersionStatus, isolation: isolationStatus }),
  );
  const recentEvents = new RecentEvents(context.workspaceState);
  const eventDocuments = new EventDocuments();
  const eventPicker = new EventPicker(languageServer, recentEvents, eventDocuments);
  const workbench: Workbench = {
    templateFiles,
    languageServer,
    localLambdas,
    eventPicker,
    eventDocuments,
    recentEvents,
    log,
    metrics,
    readOnlyDocuments,
  };
  const view = new FunctionsView(languageServer, templateFiles, metrics, asynchronousEvents);
  processes.push(languageServer, localLambdas);
  context.subscriptions.push(
    log,
    metrics,
    asynchronousEvents,
    readOnlyDocuments,
    templateFiles,
    languageServer,
    localLambdas,
    nodeVersionStatus,
    isolationStatus,
    eventDocuments,
    view,
    window.createTreeView(functionsViewId, { treeDataProvider: view, showCollapseAll: true }),
    new CodeLenses(languageServer),
    new TemplateStatus(templateFiles, languageServer, log),
    new WhoAnswers(templateFiles, context.workspaceState, log),
    registerDebugging(workbench),
    ...commands.map((command) => register(command, workbench)),
  );
  templateFiles.begin().catch((error: unknown) => {
    log.error(error);
  });
}

export async function deactivate(): Promise<void> {
  await Promise.all(processes.map((each) => each.stop()));
}

/** A caller who gave everything gets failures as rejections; anyone else is shown them. */
function register(command: Command, workbench: Workbench): Disposable {
  return vscodeCommands.registerCommand(command.id, async (argument: unknown) => {
    try {
      return await command.run(workbench, argument);
    } catch (error) {
      if (isComplete(targetOf(argument))) throw error;
      void showError(error, workbench.log);
      return undefined;
    }
  });
}
