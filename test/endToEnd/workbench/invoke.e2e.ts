import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { inWorkspace, invoke } from '../support/functions.ts';

describe('the command lambdaWorkbench.invoke', () => {
  const template = inWorkspace('template.yaml');

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Changes a file in an editor, as a user does, and saves it. */
  async function saveWith(path: string, old: string, text: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(path);
    const at = document.getText().indexOf(old);
    assert.ok(at >= 0, `${old} in ${path}`);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + old.length));
    edit.replace(document.uri, range, text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }

  it('resolves to the payload and the figures of the invocation, and asks nothing', async () => {
    const result = await invoke(template, 'GetOrder', { pathParameters: { id: '1' } });
    assert.deepEqual(result.payload, {
      statusCode: 200,
      body: '{"id":"1","status":"FULFILLED","total":7.3}',
    });
    assert.equal(result.functionError, undefined);
    assert.match(result.requestId, /^[\da-f]{8}-[\da-f-]{27}$/);
    assert.ok(result.durationMs > 0, `${result.durationMs}`);
    assert.ok(result.billedDurationMs >= result.durationMs, `${result.billedDurationMs}`);
    assert.ok(result.maxMemoryUsedMb > 10, `${result.maxMemoryUsedMb}`);
    assert.match(result.log, new RegExp(`^START RequestId: ${result.requestId}`, 'm'));
  });

  it('runs the first invocation of a function cold, and the second warm', async () => {
    await saveWith(inWorkspace('src', 'get-order', 'index.mjs'), 'const order =', 'const  order =');
    const first = await invoke(template, 'GetOrder', {});
    assert.match(first.log, /Init Duration: /);
    const { log } = await invoke(template, 'GetOrder', {});
    assert.match(log, /REPORT RequestId/);
    assert.doesNotMatch(log, /Init Duration/);
  });

  it('takes a path relative to the workspace folder', async () => {
    const { payload } = await invoke('template.yaml', 'ExpireOrders', {});
    assert.equal((payload as { expired: number }).expired, 0);
  });

  it('runs a TypeScript handler with the layer and the environment of the template', async () => {
    const body = JSON.stringify({ lines: [{ item: 'espresso', quantity: 11 }] });
    const { payload } = await invoke(template, 'CreateOrder', { body });
    assert.deepEqual(payload, {
      statusCode: 400,
      body: '{"message":"an order holds at most 10 items"}',
    });
  });

  it("resolves to the function's error, which is no rejection", async () => {
    const { functionError, payload } = await invoke(template, 'Audit', {});
    assert.equal(functionError, 'Unhandled');
    assert.equal((payload as { errorType: string }).errorType, 'TypeError');
  });

  it('rejects for a function that is not in the template, and says so', async () => {
    await assert.rejects(invoke(template, 'Nobody', {}), /Nobody/);
  });

  it('rejects for a template that is not there, and says so', async () => {
    await assert.rejects(invoke(inWorkspace('gone.yaml'), 'GetOrder', {}), /gone\.yaml/);
  });

  it('runs a JavaScript handler as it was last saved', async () => {
    await invoke(template, 'ExpireOrders', {});
    await saveWith(inWorkspace('src', 'expire-orders', 'index.mjs'), 'expired: 0', 'expired: 17');
    const { payload } = await invoke(template, 'ExpireOrders', {});
    assert.equal((payload as { expired: number }).expired, 17);
  });

  it('runs a TypeScript handler with a module of it as that was last saved', async () => {
    await invoke(template, 'CreateOrder', {});
    await saveWith(
      inWorkspace('src', 'create-order', 'order.ts'),
      'the request has no body',
      'please say what you order',
    );
    const { payload } = await invoke(template, 'CreateOrder', {});
    assert.equal((payload as { body: string }).body, '{"message":"please say what you order"}');
  });

  it('runs a function as the template has it now', async () => {
    await invoke(template, 'GetOrder', {});
    await saveWith(template, 'TABLE_NAME: !Ref OrderTable', 'TABLE_NAME: another-table');
    const { log } = await invoke(template, 'GetOrder', {});
    assert.match(log, /looking for order undefined in another-table/);
  });

  it('leaves nothing in the folders of the functions', async () => {
    await invoke(template, 'CreateOrder', {});
    const names = (
      await vscode.workspace.fs.readDirectory(vscode.Uri.file(inWorkspace('src', 'create-order')))
    )
      .map(([name]) => name)
      .sort();
    assert.deepEqual(names, ['app.ts', 'order.ts', 'pricing.d.ts']);
  });

  it('runs what another program wrote', async () => {
    const path = inWorkspace('src', 'audit', 'index.mjs');
    assert.deepEqual((await invoke(template, 'Audit', { Records: [] })).payload, { records: 0 });
    await writeFile(path, (await readFile(path, 'utf8')).replace('records:', 'written:'));
    // Nothing tells here when the change has come to the local Lambda.
    let payload: unknown;
    do ({ payload } = await invoke(template, 'Audit', { Records: [] }));
    while (Object.hasOwn(payload as object, 'records'));
    assert.deepEqual(payload, { written: 0 });
  });
});
