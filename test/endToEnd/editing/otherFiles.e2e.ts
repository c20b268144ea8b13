import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pressKeys, requestScreenshot, waitForText } from '../harness/user.ts';
import { openFile, openTemplate, type OpenEditor } from '../support/openEditor.ts';

describe('files beside templates', () => {
  let file: OpenEditor;

  afterEach(async () => {
    await pressKeys('Escape');
    await file.close();
  });

  /** Accepts what is offered at the cursor once that text is among it. */
  async function accept(text: string, picture: string): Promise<void> {
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitForText(text);
    await requestScreenshot(picture);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }

  it('samconfig.toml offers the values a parameter allows, and leads to the parameter', async () => {
    await (await openTemplate('template.yaml')).close();
    file = await openFile('samconfig.toml');
    const [link] = await file.ask<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      file.positionOf('Stage=', 2),
    );
    assert.match(link?.targetUri.path ?? '', /template\.yaml$/);
    await file.replace('Stage=prod', 'Stage=');
    file.putCursor('Stage=', 'Stage='.length);
    await accept('dev', 'samconfig');
    assert.match(file.text, /\["Stage=(?:dev|prod)"\]/);
  });

  it('launch.json offers the functions of its template', async () => {
    file = await openFile('.vscode', 'launch.json');
    file.putCursor('"function": ""', '"function": "'.length);
    await accept('ChargeOrder', 'launch-json');
    assert.match(file.text, /"function": "ChargeOrder"/);
  });

  it('a new file of events offers the events of the triggers', async () => {
    file = await openFile('events', 'order.json');
    await file.replace(file.text, '');
    await accept('ChargeOrder', 'event-file');
    assert.match(file.text, /"eventSourceARN": "arn:aws:sqs:[^"]*:/);
  });

  it('JSON templates are completed and mended, and formatted by VS Code itself', async () => {
    file = await openTemplate('bucket.json');
    await file.problems((found) => found.some(({ code }) => code === 'property-required'));
    await file.apply((await file.action('Add `Code`, `Role`', '"Properties": {\n        "Runtime"', 3)).edit);
    assert.match(file.text, /"Role": \{\s*"Fn::GetAtt": \["WorkerRole", "Arn"\]\s*\}/);
    const line = JSON.stringify(JSON.parse(file.text));
    await file.replace(file.text, line);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(JSON.stringify(JSON.parse(file.text)), line);
    assert.ok(file.editor.document.lineCount > 20);
    const hovers = await file.ask<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file.positionOf('"Runtime"', 3),
    );
    assert.equal(hovers.length, 1);
  });
});
