import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace, invoke } from '../support/functions.ts';
import { logWith } from '../support/logChannel.ts';

describe('the log channel', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('precedes each line of an invocation with the function and the request ID', async () => {
    const { requestId } = await invoke(inWorkspace('template.yaml'), 'ExpireOrders', {
      time: '2026-01-02T00:00:00Z',
    });
    await vscode.commands.executeCommand('lambdaWorkbench.showLog');
    const lines = await logWith(new RegExp(`REPORT RequestId: ${requestId}`));
    const own = lines.filter((line) => line.includes(`[ExpireOrders ${requestId}] `));
    const texts = own.map((line) => line.slice(line.indexOf('] ', line.indexOf('[ExpireOrders')) + 2));
    const [start, printed, end, report] = texts;
    assert.match(start ?? '', /^START RequestId: \S+ Version: \$LATEST$/);
    assert.equal(printed, 'expiring orders before 2026-01-01T00:00:00.000Z');
    assert.match(end ?? '', /^END RequestId: \S+$/);
    assert.match(report ?? '', /^REPORT RequestId: \S+\tDuration: /);
    assert.equal(texts.length, 4);
  });
});
