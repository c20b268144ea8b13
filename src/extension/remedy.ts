import { commands, ProgressLocation, window } from 'vscode';
import {
  installRuntimePackagesRequest,
  type InstallRuntimePackagesParams,
  type RemedyMessage,
  type UserErrorData,
} from '../protocol/localLambda.ts';
import { UserError } from '../shared/userError.ts';

/** Who carries out what concerns the local Lambda itself. */
export interface RemedyTarget {
  request<Answer>(method: string, params: unknown): Promise<Answer>;
}

/** What the button says. */
export function titleOf(remedy: RemedyMessage): string {
  return remedy.kind === 'installRuntimePackages' ? 'Install' : remedy.title;
}

export async function applyRemedy(remedy: RemedyMessage, localLambda: RemedyTarget): Promise<void> {
  switch (remedy.kind) {
    case 'runInTerminal': {
      const terminal = window.createTerminal({ name: remedy.title, cwd: remedy.folder });
      terminal.show();
      terminal.sendText(remedy.command);
      return;
    }
    case 'openSetting':
      await commands.executeCommand('workbench.action.openSettings', remedy.setting);
      return;
    case 'installRuntimePackages': {
      const params: InstallRuntimePackagesParams = { packages: remedy.packages };
      const title = `Installing ${remedy.packages.join(', ')}`;
      await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
        localLambda.request<unknown>(installRuntimePackagesRequest, params),
      );
      window.setStatusBarMessage('$(check) Installed: invoke the function again', 10_000);
      return;
    }
  }
}

/** A failure the user can mend with the local Lambda's help. */
export class MendableError extends UserError {
  readonly localLambda: RemedyTarget;

  constructor({ code, remedy }: UserErrorData, message: string, localLambda: RemedyTarget) {
    super(code, message, remedy);
    this.localLambda = localLambda;
  }
}

/** Turns an error answer that the user can mend into a {@link MendableError}; other errors stay as they are. */
export async function mendable<Answer>(answer: Promise<Answer>, localLambda: RemedyTarget): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && 'data' in error && isUserErrorData(error.data))
      throw new MendableError(error.data, error.message, localLambda);
    throw error;
  }
}

function isUserErrorData(data: unknown): data is UserErrorData {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
