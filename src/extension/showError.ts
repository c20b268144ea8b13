import { commands, window } from 'vscode';
import { UserError } from '../shared/userError.ts';
import type { Log } from './log.ts';
import { applyRemedy, MendableError, titleOf } from './remedy.ts';

/** The edge at which failures meet the user: what can be mended with its way out, our bugs with their stack in the log. */
export async function showError(error: unknown, log: Log): Promise<void> {
  if (!(error instanceof UserError)) {
    log.error(error);
    const message = error instanceof Error ? error.message : String(error);
    if ((await window.showErrorMessage(message, 'Show Log')) === 'Show Log') log.show();
    return;
  }
  if (error.code === 'workspace-not-trusted') {
    const manage = 'Manage Workspace Trust';
    if ((await window.showErrorMessage(error.message, manage)) === manage)
      await commands.executeCommand('workbench.trust.manage');
    return;
  }
  if (error instanceof MendableError && error.remedy) {
    const title = titleOf(error.remedy);
    if ((await window.showErrorMessage(error.message, title)) === title)
      await applyRemedy(error.remedy, error.localLambda);
    return;
  }
  await window.showErrorMessage(error.message);
}
