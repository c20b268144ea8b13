import assert from 'node:assert/strict';
import { serve } from '../../support/servedTemplate.ts';

const template = `
  Resources:
    Orders:
      Type: AWS::SQS::Queue
`;

describe('document symbols over LSP', () => {
  it('have a range, and in it the range of the name', async () => {
    const served = await serve(template);
    assert.equal(served.initializeResult.capabilities.documentSymbolProvider, true);
    assert.deepEqual(await served.request('textDocument/documentSymbol'), [
      {
        kind: 3,
        name: 'Resources',
        range: { start: { line: 0, character: 0 }, end: { line: 2, character: 25 } },
        selectionRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } },
        children: [
          {
            kind: 5,
            name: 'Orders',
            detail: 'AWS::SQS::Queue',
            range: { start: { line: 1, character: 2 }, end: { line: 2, character: 25 } },
            selectionRange: { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } },
            children: [],
          },
        ],
      },
    ]);
    await served.remove();
  });

  it('are none where the feature is switched off', async () => {
    const served = await serve(template, { settings: { features: { documentSymbols: false } } });
    assert.equal(await served.request('textDocument/documentSymbol'), null);
    await served.remove();
  });

  it('are none where other servers shall answer', async () => {
    const served = await serve(template, { settings: { templates: { answeredBy: 'others' } } });
    assert.equal(await served.request('textDocument/documentSymbol'), null);
    await served.remove();
  });

  it('are none where the document is no template', async () => {
    const served = await serve('services: {}\n');
    assert.equal(await served.request('textDocument/documentSymbol'), null);
    await served.remove();
  });
});
