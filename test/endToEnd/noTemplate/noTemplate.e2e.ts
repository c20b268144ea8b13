import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectNoRow, pressKeys, requestScreenshot, waitForText } from '../harness/user.ts';
import { inWorkspace } from '../support/functions.ts';
import { childrenOfExtensionHost } from '../support/processes.ts';

describe('a workspace without a template', () => {
  const extension = vscode.extensions.getExtension('lambda-workbench.lambda-workbench');

  function assertNoProcess(): void {
    if (process.platform === 'win32') return;
    assert.doesNotMatch(childrenOfExtensionHost().join('\n'), /dist[\\/](languageServer|localLambda)\.js/);
  }

  it('does not activate the extension', () => {
    assert.equal(extension?.isActive, false);
  });

  it('is offered nothing of ours on F5', async () => {
    await vscode.window.showTextDocument(vscode.Uri.file(inWorkspace('src', 'server.js')));
    await pressKeys('F5');
    await waitForText('Install an extension for JavaScript');
    await requestScreenshot('f5-without-template');
    await expectNoRow('Lambda');
    await pressKeys('Escape');
  });

  it('starts no process of ours for a YAML file, though that activates the extension', async () => {
    const compose = await vscode.workspace.openTextDocument(inWorkspace('docker-compose.yml'));
    await vscode.window.showTextDocument(compose);
    await extension?.activate();
    // Our lenses are asked for: whatever opening the file starts has started by the answer.
    const lenses = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeCodeLensProvider',
      compose.uri,
    );
    assert.deepEqual(lenses, []);
    assertNoProcess();
  });

  it('is told in the view that there is no template', async () => {
    await vscode.commands.executeCommand('lambdaWorkbench.functions.focus');
    await waitForText('No SAM or CloudFormation template was found in this workspace.');
    await requestScreenshot('no-template');
    assertNoProcess();
  });

  it('comes to life with its first template', async () => {
    const text = `Resources:
  Greeter:
    Type: AWS::Lambda::Function
    Properties: { Runtime: nodejs22.x, Handler: server.handler, Code: src }
`;
    await vscode.workspace.fs.writeFile(vscode.Uri.file(inWorkspace('infra.yaml')), Buffer.from(text));
    await vscode.window.showTextDocument(vscode.Uri.file(inWorkspace('infra.yaml')));
    await waitForText('Greeter');
  });
});
