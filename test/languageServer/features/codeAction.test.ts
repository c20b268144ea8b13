import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { serve, type ServedTemplate } from '../../support/servedTemplate.ts';

function actions(
  served: ServedTemplate,
  context: { readonly diagnostics: readonly Diagnostic[]; readonly only?: readonly string[] },
  line = 0,
): Promise<CodeAction[]> {
  const position = { line, character: 1 };
  const range = { start: position, end: position };
  return served.request('textDocument/codeAction', { range, context }) as Promise<CodeAction[]>;
}

describe('code actions over LSP', () => {
  it('mend a problem, and say which', async () => {
    const served = await serve('Resources:\n  A:\n    Type: AWS::SQS::Queue\nOutput: {}\n');
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } };
    const message = 'There is no template section `Output`. Did you mean `Outputs`?';
    const diagnostic: Diagnostic = { range, code: 'unknown-section', message };
    const [first] = await actions(served, { diagnostics: [diagnostic], only: ['quickfix'] }, 3);
    await served.remove();
    assert.equal(first?.title, 'Change to `Outputs`');
    assert.deepEqual(first.diagnostics, [diagnostic]);
    assert.deepEqual(first.edit?.changes?.[served.uri], [{ range, newText: 'Outputs' }]);
  });

  it('make the files of handlers only for clients that can', async () => {
    const template = `
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Hello:
          Type: AWS::Serverless::Function
          Properties:
            Handler: app.handler
            Runtime: nodejs22.x
    `;
    const range = { start: { line: 5, character: 15 }, end: { line: 5, character: 26 } };
    const diagnostic: Diagnostic = { range, code: 'handler-file-missing', message: 'There is no file.' };
    const workspace = { configuration: true, workspaceEdit: { resourceOperations: ['create' as const] } };
    const able = await serve(template, { initialize: { capabilities: { workspace } } });
    const [created] = await actions(able, { diagnostics: [diagnostic], only: ['quickfix'] }, 5);
    await able.remove();
    const unable = await serve(template);
    const others = await actions(unable, { diagnostics: [diagnostic], only: ['quickfix'] }, 5);
    await unable.remove();
    assert.equal(created?.title, 'Create `app.mjs`');
    assert.equal(created.edit?.documentChanges?.length, 2);
    assert.equal(
      others.some(({ title }) => title.startsWith('Create')),
      false,
    );
  });

  it('make all safe fixes at once', async () => {
    const served = await serve(`
      Resources:
        A:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Sub a
            Tags: [{ Key: !Sub b, Value: c }]
    `);
    const [all] = await actions(served, { diagnostics: [], only: ['source.fixAll'] });
    await served.remove();
    assert.equal(all?.edit?.changes?.[served.uri]?.length, 2);
  });
});
