import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { serve } from '../../support/servedTemplate.ts';

describe('completion over LSP', () => {
  it('answers items that replace what is typed, and their documentation when it is asked', async () => {
    const served = await serve(`
      Resources:
        Orders:
          Type: AWS::SQ$0
    `);
    const list = (await served.request('textDocument/completion')) as CompletionList;
    const item = list.items.find(({ label }) => label === 'AWS::SQS::Queue');
    const resolved = await served.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    await served.remove();
    const start = { line: 2, character: 10 };
    const end = { line: 2, character: 17 };
    assert.equal(list.isIncomplete, false);
    assert.deepEqual(item?.textEdit, {
      newText: 'AWS::SQS::Queue',
      range: { start, end },
    });
    assert.match(JSON.stringify(resolved.documentation), /queue/);
  });
});
