import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pressKeys, requestScreenshot, waitForText } from '../harness/user.ts';
import { openTemplate, type OpenEditor } from '../support/openEditor.ts';

describe('finding the way in a template', () => {
  let template: OpenEditor;

  before(async () => {
    template = await openTemplate('template.yaml');
  });

  after(() => template.close());

  afterEach(async () => {
    await pressKeys('Escape');
  });

  it('leads from function to function by the queue between them', async () => {
    const position = template.putCursor('TakeOrder:');
    const [item] = await template.ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', position);
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.deepEqual(
      calls.map(({ to }) => `${to.name} ${to.detail ?? ''}`),
      ['ChargeOrder by Orders, AWS::SQS::Queue'],
    );
    await vscode.commands.executeCommand('editor.showCallHierarchy');
    await waitForText("No callers of 'TakeOrder'");
    await vscode.commands.executeCommand('editor.showOutgoingCalls');
    await waitForText('by Orders, AWS::SQS::Queue');
    await requestScreenshot('call-hierarchy');
  });

  it('finds the references of a parameter, in samconfig too', async () => {
    const position = template.positionOf('Stage:');
    const found = await template.ask<vscode.Location[]>('vscode.executeReferenceProvider', position);
    const files = found.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
    assert.equal(files.filter((file) => file === 'template.yaml').length, 5);
    assert.equal(files.filter((file) => file === 'samconfig.toml').length, 1);
  });

  it('goes from an output of a nested stack to its template', async () => {
    const [link] = await template.ask<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      template.positionOf('Outputs.SubnetId', 9),
    );
    assert.match(link?.targetUri.path ?? '', /nested\/network\.yaml$/);
  });

  it('links to the files a template names', async () => {
    const links = await template.ask<vscode.DocumentLink[]>('vscode.executeLinkProvider');
    assert.ok(links.some(({ target }) => target?.path.endsWith('/nested/network.yaml')));
  });

  it('finds names and handlers of the whole workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'order',
    );
    const names = found.map(({ name }) => name);
    for (const name of ['TakeOrder', 'ChargeOrder', 'Orders']) assert.ok(names.includes(name), names.join());
  });

  it('folds sections, resources, comments and regions', async () => {
    const ranges = await template.ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    const starts = new Set(ranges.map(({ start }) => start));
    for (const text of ['Resources:', 'TakeOrder:', '# Takes orders', '#region'])
      assert.ok(starts.has(template.positionOf(text).line), text);
  });

  it('widens a selection from a value to its list and on', async () => {
    const position = template.positionOf('s3:GetObject', 4);
    const [innermost] = await template.ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [
      position,
    ]);
    const texts: string[] = [];
    for (let each = innermost; each; each = each.parent)
      texts.push(template.editor.document.getText(each.range));
    assert.ok(texts.includes('s3:GetObject'));
    assert.ok(texts.some((text) => text.startsWith('Action:')));
    assert.ok(texts.some((text) => text.startsWith('TakeOrder:')));
  });

  it('shows what comes from Globals, and what functions come to', async () => {
    const whole = new vscode.Range(template.positionOf('Resources:'), template.positionOf('Outputs:'));
    const hints = await template.ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole);
    const labels = hints.map(({ label }) => label);
    for (const label of ['Globals: Runtime nodejs22.x, Timeout 20, …', '= 1000'])
      assert.ok(labels.includes(label), JSON.stringify(labels));
  });

  it('colours names by their meaning, and inline code by its language', async () => {
    const tokens = await template.ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.ok(tokens.data.length > 100);
    template.putCursor('Cleaner:');
    await waitForText('Runs every night.');
    await requestScreenshot('inline-code');
    template.putCursor('SQSSendMessagePolicy');
    await waitForText('SQSSendMessagePolicy');
    await requestScreenshot('policy');
  });
});
