import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clickRowAction,
  clickText,
  expandRow,
  hoverFor,
  requestScreenshot,
  waitForText,
} from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { invokeAsynchronously } from '../support/invokeAsynchronously.ts';

describe('events that nobody waits for, in the view Functions', () => {
  before(async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('Charge');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** The record in the editor that opens. */
  async function openedRecord(): Promise<unknown> {
    const { document } = await eventually([vscode.window.onDidChangeActiveTextEditor], () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === 'lambda-workbench' ? editor : undefined;
    });
    return JSON.parse(document.getText()) as unknown;
  }

  it('show that one waits for its next attempt, and when that is', async () => {
    await invokeAsynchronously('payments-Charge', { amount: 20 });
    await expandRow('Charge');
    await hoverFor('Retry at', 'Request ID');
    await requestScreenshot('event-waits');
  });

  it('are tried at once where one does not want to wait, until they are given up', async () => {
    await clickRowAction('Retry at', 'Try Waiting Events Now');
    await waitForText('after 2 attempts');
    await clickRowAction('Retry at', 'Try Waiting Events Now');
    await waitForText('On failure');
    await requestScreenshot('event-given-up');
  });

  it('open what was sent to a destination', async () => {
    await clickText('On failure');
    const record = (await openedRecord()) as { requestContext: object; responsePayload: object };
    await requestScreenshot('destination-record');
    assert.deepEqual(record.requestContext, {
      ...record.requestContext,
      condition: 'RetriesExhausted',
      approximateInvokeCount: 3,
    });
  });

  it('show a destination of success', async () => {
    await invokeAsynchronously('payments-Refund', { amount: 15 });
    await expandRow('Refund');
    await hoverFor('On success', 'arn:aws:sqs');
    await requestScreenshot('destination-tooltip');
  });

  it('show a dead letter', async () => {
    await invokeAsynchronously('payments-Report', {});
    await expandRow('Report');
    await clickText('Dead letter');
    const record = (await openedRecord()) as { attributes: object };
    assert.ok('ErrorMessage' in record.attributes);
    await requestScreenshot('dead-letter');
  });
});
