import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const limitMs = 100;

describe('the activation of the extension', () => {
  it(`takes less than ${limitMs} ms`, async function () {
    const extension = vscode.extensions.getExtension('lambda-workbench.lambda-workbench');
    assert.equal(extension?.isActive, false);
    const start = performance.now();
    await extension.activate();
    const tookMs = performance.now() - start;
    this.runnable().title += `: ${tookMs.toFixed(0)} ms`;
    assert.ok(tookMs < limitMs, `${tookMs.toFixed(0)} ms`);
  });
});
