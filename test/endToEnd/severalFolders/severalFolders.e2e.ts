import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { requestScreenshot, waitForText } from '../harness/user.ts';
import { DebugWatch } from '../support/debugging.ts';
import { invoke } from '../support/functions.ts';

describe('two folders with functions of one name', () => {
  const folders = vscode.workspace.workspaceFolders ?? [];

  function folder(name: string): vscode.WorkspaceFolder {
    const found = folders.find((each) => each.name === name);
    assert.ok(found, name);
    return found;
  }

  it('are both in the view, each below its folder', async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('east');
    await waitForText('west');
    await waitForText('Hello');
    await requestScreenshot('several-folders');
  });

  for (const name of ['east', 'west'])
    it(`runs the one of the ${name} by its template`, async () => {
      const { payload } = await invoke(join(folder(name).uri.fsPath, 'template.yaml'), 'Hello', {});
      assert.equal(payload, `hello from the ${name}`);
    });

  it('debugs the one of the folder that the launch configuration belongs to', async () => {
    const west = folder('west');
    const watch = new DebugWatch();
    try {
      await vscode.debug.startDebugging(west, {
        type: 'lambda',
        request: 'launch',
        name: 'west',
        template: '${workspaceFolder}/template.yaml',
        function: 'Hello',
        event: {},
      });
      await watch.allEnded();
      assert.match(watch.outputs.join(''), /hello from the west/);
    } finally {
      watch.dispose();
    }
  });
});
