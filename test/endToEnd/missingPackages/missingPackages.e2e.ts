import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickButton, requestScreenshot, waitForText } from '../harness/user.ts';
import { inWorkspace, invoke } from '../support/functions.ts';

describe('a package that is missing', () => {
  const template = inWorkspace('template.yaml');

  /** Nothing tells here when an installation is done. */
  async function answerOf(name: string): Promise<unknown> {
    for (;;) {
      const { payload, functionError } = await invoke(template, name, {});
      if (functionError === undefined) return payload;
    }
  }

  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('is installed outside the project at a click, where Lambda itself carries it', async () => {
    const { functionError } = await invoke(template, 'Identity', {});
    assert.equal(functionError, 'Unhandled');
    // The driven window does not let notifications pop up.
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText("which Lambda's nodejs22.x carries but this machine lacks");
    await requestScreenshot('runtime-package-missing');
    await clickButton('Install');
    assert.equal(await answerOf('Identity'), 'function');
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.file(inWorkspace('src', 'identity')));
    assert.deepEqual(
      names.map(([name]) => name),
      ['index.mjs'],
    );
  });

  it('is installed in a terminal at a click, where the function has to have it', async () => {
    const { functionError } = await invoke(template, 'Duration', {});
    assert.equal(functionError, 'Unhandled');
    // The driven window does not let notifications pop up.
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText('Duration imports ms, which is not installed.');
    await requestScreenshot('package-missing');
    await clickButton('npm install');
    assert.equal(await answerOf('Duration'), 172_800_000);
    await requestScreenshot('package-installed');
  });
});
