import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clickRowAction,
  clickText,
  pressKeys,
  requestScreenshot,
  typeText,
  waitForText,
} from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { inWorkspace } from '../support/functions.ts';
import { logWith } from '../support/logChannel.ts';

describe('invoking from the view', () => {
  before(async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('CreateOrder');
  });

  afterEach(async () => {
    await pressKeys('Escape');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('asks for the event: saved, generated for the trigger, or empty', async () => {
    await clickRowAction('CreateOrder', 'Invoke Function');
    for (const text of [
      'Saved in the workspace',
      'events/create-order.json',
      'Generated from the triggers',
      'POST /orders',
      'Empty',
    ])
      await waitForText(text);
    await requestScreenshot('event-picker');
  });

  it('runs with the saved event, and shows the result below what the function printed', async () => {
    await clickRowAction('CreateOrder', 'Invoke Function');
    await clickText('events/create-order.json');
    const lines = await logWith(/\[CreateOrder [^\]]+\] Result · /);
    const after = lines.slice(lines.findIndex((line) => line.includes('order taken')));
    assert.match(after.join('\n'), /REPORT RequestId[^]*Result · \d+ ms[^]*"statusCode": 201[^]*body:/);
    await waitForText('body:');
    await requestScreenshot('result');
  });

  it('offers the last event first', async () => {
    await clickRowAction('CreateOrder', 'Invoke Function');
    await waitForText('Recent');
    await requestScreenshot('event-picker-recent');
  });

  it('lets the event be edited before use', async () => {
    await clickRowAction('CreateOrder', 'Invoke Function');
    await clickRowAction('Generated from the triggers', 'Edit First');
    const editor = await eventually([vscode.window.onDidChangeActiveTextEditor], () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'untitled'
        ? vscode.window.activeTextEditor
        : undefined,
    );
    assert.equal(editor.document.uri.fsPath, inWorkspace('events', 'CreateOrder.json'));
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => {
      edit.replace(
        whole,
        '{ "body": "{\\"lines\\": [{ \\"item\\": \\"espresso\\", \\"quantity\\": 99 }]}" }\n',
      );
    });
    await waitForText('Invoke CreateOrder with this event');
    await requestScreenshot('event-edited');
    await clickText('Invoke CreateOrder with this event');
    await logWith(/an order holds at most 10 items/);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('says that a function failed, with the way to its log', async () => {
    await clickRowAction('Audit', 'Invoke Function');
    await waitForText('Empty');
    await typeText('Empty');
    await pressKeys('Enter');
    await logWith(/\[Audit [^\]]+\] Error · /);
    // The driven window does not let notifications pop up.
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText('Audit failed: TypeError: event.Records is not iterable');
    await requestScreenshot('failed-function');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await clickText('Show Log');
    const lines = await logWith(/\[Audit [^\]]+\] Error · /);
    assert.ok(lines.some((line) => line.includes(inWorkspace('src', 'audit', 'index.mjs'))));
    await waitForText('Error ·');
    await requestScreenshot('failed-function-log');
  });
});
