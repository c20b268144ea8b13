import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickButton, requestScreenshot, waitForText } from '../harness/user.ts';
import { eventually } from '../support/eventually.ts';
import { openTemplate } from '../support/openEditor.ts';

describe('where YAML (Red Hat) is installed', () => {
  it('it is asked once who answers in templates, and what was chosen holds', async () => {
    assert.ok(vscode.extensions.getExtension('redhat.vscode-yaml'));
    const template = await openTemplate('template.yaml');
    await vscode.commands.executeCommand('notifications.showList');
    await waitForText('YAML (Red Hat) answers in SAM and CloudFormation templates');
    await requestScreenshot('who-answers');
    await clickButton('Lambda Workbench');
    const chosen = (): unknown =>
      vscode.workspace.getConfiguration().get('lambdaWorkbench.templates.answeredBy');
    await eventually([vscode.workspace.onDidChangeConfiguration], () =>
      chosen() === 'lambdaWorkbench' ? true : undefined,
    );
    const left = vscode.workspace.getConfiguration().get<string[]>('yaml.disableSchemaDetection', []);
    assert.ok(left.includes('**/template.yaml'), left.join());
    await template.close();
  });
});
