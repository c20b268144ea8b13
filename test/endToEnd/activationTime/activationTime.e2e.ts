import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the activation of the extension', () => {
  it('takes', async function () {
    const extension = vscode.extensions.getExtension('lambda-workbench.lambda-workbench');
    assert.equal(extension?.isActive, false);
    const start = performance.now();
    await extension.activate();
    const tookMs = performance.now() - start;
    this.runnable().title += ` ${tookMs.toFixed(0)} ms`;
  });
});
