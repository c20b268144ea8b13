import * as vscode from 'vscode';
import {
  clickButton,
  hoverFor,
  pressKeys,
  requestScreenshot,
  runCommandByTitle,
  typeText,
  waitForText,
  waitForWebviewText,
} from '../harness/user.ts';
import { inWorkspace, invoke } from '../support/functions.ts';

describe('what is kept of functions that ran', () => {
  before(async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('Refund');
    for (const amount of [4, 90]) await invoke(inWorkspace('template.yaml'), 'Refund', { amount });
    await invoke(inWorkspace('template.yaml'), 'Charge', { amount: 20 });
  });

  afterEach(async () => {
    await pressKeys('Escape');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('has its metrics in the tooltip', async () => {
    await hoverFor('Refund', 'from 4 to 90');
    await requestScreenshot('metrics-tooltip');
  });

  it('has metrics as a document', async () => {
    await clickButton('Show Metrics');
    await waitForWebviewText('Payments/Refunded');
    await requestScreenshot('metrics');
  });

  it('has a log that is searched', async () => {
    await runCommandByTitle('Lambda: Search Logs…');
    await waitForText('payments');
    await requestScreenshot('search-logs-function');
    await typeText('Charge');
    await pressKeys('Enter');
    await waitForText('Search the Log of Charge');
    await requestScreenshot('search-logs-text');
    await typeText('declined');
    await pressKeys('Enter');
    await waitForText('card declined');
    await requestScreenshot('search-logs-found');
  });

  it('says of a search that found nothing', async () => {
    await runCommandByTitle('Lambda: Search Logs…');
    await waitForText('payments');
    await typeText('Charge');
    await pressKeys('Enter');
    await waitForText('Search the Log of Charge');
    await typeText('no such text');
    await pressKeys('Enter');
    // The driven window does not let notifications pop up.
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText('No record in the log of Charge contains "no such text".');
    await requestScreenshot('search-logs-nothing');
  });
});
