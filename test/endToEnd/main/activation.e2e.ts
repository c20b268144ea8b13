import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForText } from '../harness/user.ts';

describe('the extension', () => {
  it('finds the functions of a workspace by itself', async () => {
    await vscode.commands.executeCommand('workbench.view.extension.lambdaWorkbench');
    await waitForText('CreateOrder');
    const extension = vscode.extensions.getExtension('lambda-workbench.lambda-workbench');
    assert.equal(extension?.isActive, true);
  });
});
