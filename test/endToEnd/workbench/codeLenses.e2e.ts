import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clickText, requestScreenshot, waitForText } from '../harness/user.ts';
import { DebugWatch } from '../support/debugging.ts';
import { inWorkspace } from '../support/functions.ts';
import { logWith } from '../support/logChannel.ts';

describe('code lenses', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  async function open(path: string, line = 0): Promise<vscode.TextDocument> {
    const { document } = await vscode.window.showTextDocument(vscode.Uri.file(path), {
      selection: new vscode.Range(line, 0, line, 0),
    });
    await waitForText('Run with…');
    return document;
  }

  async function lenses(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
    return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
  }

  async function follow(document: vscode.TextDocument, title: string): Promise<unknown> {
    const command = (await lenses(document)).find((each) => each.command?.title.endsWith(title))?.command;
    assert.ok(command, title);
    return vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }

  it('are over each function in the template', async () => {
    const document = await open(inWorkspace('template.yaml'), 60);
    const lines = (await lenses(document)).map(({ range }) => document.lineAt(range.start).text.trim());
    const functions = ['CreateOrder:', 'GetOrder:', 'FulfilOrder:', 'ExpireOrders:', 'Audit:'];
    assert.deepEqual([...new Set(lines)], functions);
    await requestScreenshot('lenses-template');
  });

  it('are over the handler in its file', async () => {
    const document = await open(inWorkspace('src', 'create-order', 'app.ts'));
    const lines = (await lenses(document))
      .filter(({ command }) => command?.command.startsWith('lambdaWorkbench.'))
      .map(({ range }) => document.lineAt(range.start).text);
    assert.match(lines[0] ?? '', /^export const handler/);
    assert.equal(new Set(lines).size, 1);
    await requestScreenshot('lenses-handler');
  });

  it('run at once with an event for the first trigger, and later with the last one', async () => {
    const statusCode = async (): Promise<number> => {
      const { payload } = (await follow(document, 'Run')) as { payload: { statusCode: number } };
      return payload.statusCode;
    };
    const document = await open(inWorkspace('src', 'create-order', 'app.ts'));
    assert.equal(await statusCode(), 400);
    await clickText('Run with…');
    await clickText('events/create-order.json');
    await logWith(/"statusCode": 201/);
    assert.equal(await statusCode(), 201);
    await requestScreenshot('lens-run');
  });

  it('stay over the handler while lines are written above it', async () => {
    const document = await open(inWorkspace('src', 'expire-orders', 'index.mjs'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '// One\n// more.\n');
    await vscode.workspace.applyEdit(edit);
    const handler = document
      .getText()
      .split('\n')
      .findIndex((line) => line.includes('handler'));
    // The language server answers for what it was told last, a moment after that.
    let line: number | undefined;
    do line = (await lenses(document))[0]?.range.start.line;
    while (line !== handler);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('debug at once', async () => {
    const watch = new DebugWatch();
    try {
      const document = await open(inWorkspace('src', 'expire-orders', 'index.mjs'));
      assert.equal(await follow(document, 'Debug'), true);
      await watch.allEnded();
      assert.match(watch.outputs.join(''), /expiring orders before/);
    } finally {
      watch.dispose();
    }
  });
});
