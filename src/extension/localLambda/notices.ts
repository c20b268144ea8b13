import { window } from 'vscode';
import type { NoticeParams } from '../../protocol/localLambda.ts';
import type { IsolationStatus } from '../isolationStatus.ts';
import type { Log } from '../log.ts';
import type { NodeVersionStatus } from '../nodeVersionStatus.ts';
import { applyRemedy, titleOf, type RemedyTarget } from '../remedy.ts';

/** What the local Lambdas have to say to the user: each message once in a window, with its way out as a button. */
export class Notices {
  readonly #log: Log;
  readonly #nodeVersionStatus: NodeVersionStatus;
  readonly #isolationStatus: IsolationStatus;
  readonly #said = new Set<string>();

  constructor(
    log: Log,
    statuses: { readonly nodeVersion: NodeVersionStatus; readonly isolation: IsolationStatus },
  ) {
    this.#log = log;
    this.#nodeVersionStatus = statuses.nodeVersion;
    this.#isolationStatus = statuses.isolation;
  }

  show(notice: NoticeParams, localLambda: RemedyTarget): void {
    if (notice.topic?.kind === 'isolation') this.#isolationStatus.show(notice.topic, notice.message);
    if (notice.topic?.kind === 'nodeVersion') {
      // The log has it already, from the function's own execution environment.
      this.#nodeVersionStatus.show(notice.topic);
      return;
    }
    if (this.#said.has(notice.message)) return;
    this.#said.add(notice.message);
    this.#log.info(notice.message);
    if (notice.topic) return;
    this.#ask(notice, localLambda).catch((error: unknown) => {
      this.#log.error(error);
    });
  }

  /** Says something every time it happens, where {@link show} would say it once. */
  say(message: string): void {
    this.#log.info(message);
    void window.showWarningMessage(message);
  }

  async #ask({ severity, message, remedy }: NoticeParams, localLambda: RemedyTarget): Promise<void> {
    const show = {
      information: window.showInformationMessage,
      warning: window.showWarningMessage,
      error: window.showErrorMessage,
    }[severity];
    const chosen = await show<string>(message, ...(remedy ? [titleOf(remedy)] : []));
    if (chosen !== undefined && remedy) await applyRemedy(remedy, localLambda);
  }
}
