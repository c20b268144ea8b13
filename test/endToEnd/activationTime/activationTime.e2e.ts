import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickText, pressKeys, requestScreenshot, rowText } from '../harness/user.ts';

describe('the activation of the extension', () => {
  it('takes', async function () {
    const extension = vscode.extensions.getExtension('lambda-workbench.lambda-workbench');
    assert.equal(extension?.isActive, false);
    const start = performance.now();
    await extension.activate();
    const tookMs = performance.now() - start;
    await vscode.commands.executeCommand('workbench.action.showRuntimeExtensions');
    // The list is sorted, the slowest first.
    await clickText('Activation:');
    await pressKeys('End');
    await requestScreenshot('running extensions');
    const [own] = /Activation: \d+ms/.exec(await rowText('lambda-workbench.lambda-workbench')) ?? [];
    // Until it has come back, with what else the starting window does meanwhile; and what it takes for itself.
    this.runnable().title += ` ${tookMs.toFixed(0)} ms; VS Code’s own figure is "${own}"`;
  });
});
