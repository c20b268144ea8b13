/** That each feature is reached over LSP, once; what it finds is tested in test/language. */
import assert from 'node:assert/strict';
import type { CallHierarchyItem } from 'vscode-languageserver/node';
import { templateFilesNotification } from '../../src/protocol/languageServer.ts';
import { pathOfUri } from '../../src/languageServer/uris.ts';
import { serve } from '../support/servedTemplate.ts';

const template = `
  Transform: AWS::Serverless-2016-10-31
  Parameters:
    Stage: { Type: String, Default: dev }
  Globals:
    Function: { Timeout: 7 }
  Resources:
    Orders:
      Type: AWS::SQS::Queue
      Properties:
        QueueName: !Ref $0Stage
    Hello:
      Type: AWS::Serverless::Function
      Properties:
        Runtime: nodejs22.x
        Handler: src/app.handler
        Policies: [!GetAtt Orders.Arn]
    Ship:
      Type: AWS::Serverless::Function
      Properties:
        Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } } }
    Nested: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: nested.yaml } }
  #- src/app.mjs
  export const handler = () => 1;
  #- nested.yaml
  Resources: { A: { Type: AWS::SNS::Topic } }
`;
const range = (line: number, start: number, end: number): object => ({
  start: { line, character: start },
  end: { line, character: end },
});
const declaration = range(2, 2, 7);
const reference = range(9, 22, 27);

describe('a language server answers', () => {
  let served: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    served = await serve(template, { initialize: { capabilities } });
  });

  after(() => served.remove());

  it('go to definition, with links for a client that knows them', async () => {
    const targetRange = range(2, 2, 39);
    assert.deepEqual(await served.request('textDocument/definition'), [
      {
        originSelectionRange: reference,
        targetUri: served.uri,
        targetRange,
        targetSelectionRange: declaration,
      },
    ]);
  });

  it('go to definition, with locations for one that does not', async () => {
    const other = await serve(template);
    const position = { line: 14, character: 20 };
    assert.deepEqual(await other.request('textDocument/definition', { position }), [
      { uri: other.folder.uri('src/app.mjs'), range: range(0, 13, 20) },
    ]);
    await other.remove();
  });

  it('go to definition from a state machine’s file to the template', async () => {
    const flow = `
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: flow.asl.json
            DefinitionSubstitutions: { Table: orders }
      #- flow.asl.json
      { "TableName": "\${Table}" }
    `;
    const other = await serve(flow);
    const uri = other.folder.uri('flow.asl.json');
    const textDocument = { uri, languageId: 'json', version: 1, text: '{ "TableName": "${Table}" }\n' };
    await other.connection.sendNotification('textDocument/didOpen', { textDocument });
    const ask = { textDocument: { uri }, position: { line: 0, character: 20 } };
    assert.deepEqual(await other.request('textDocument/definition', ask), [
      { uri: other.uri, range: range(5, 33, 38) },
    ]);
    await other.remove();
  });

  it('find references, with or without the declaration', async () => {
    const ask = (includeDeclaration: boolean): Promise<unknown> =>
      served.request('textDocument/references', { context: { includeDeclaration } });
    const { uri } = served;
    assert.deepEqual(await ask(false), [{ uri, range: reference }]);
    assert.deepEqual(await ask(true), [
      { uri, range: declaration },
      { uri, range: reference },
    ]);
  });

  it('document highlights', async () => {
    assert.deepEqual(await served.request('textDocument/documentHighlight'), [
      { range: declaration, kind: 3 },
      { range: reference, kind: 2 },
    ]);
  });

  it('rename, once it was prepared', async () => {
    assert.deepEqual(await served.request('textDocument/prepareRename'), {
      range: reference,
      placeholder: 'Stage',
    });
    const edits = [declaration, reference].map((each) => ({ range: each, newText: 'Phase' }));
    assert.deepEqual(await served.request('textDocument/rename', { newName: 'Phase' }), {
      changes: { [served.uri]: edits },
    });
  });

  it('rename with the reason why it is refused', async () => {
    await assert.rejects(served.request('textDocument/rename', { newName: 'Orders' }), {
      message: 'The template already has a resource “Orders”. Choose another name.',
    });
  });

  it('linked editing', async () => {
    const position = { line: 2, character: 3 };
    assert.deepEqual(await served.request('textDocument/linkedEditingRange', { position }), {
      ranges: [declaration, reference],
      wordPattern: '[A-Za-z0-9]*',
    });
  });

  it('workspace symbols', async () => {
    assert.deepEqual(await served.request('workspace/symbol', { query: 'handler' }), [
      {
        name: 'src/app.handler',
        kind: 12,
        containerName: 'Hello',
        location: { uri: served.folder.uri('src/app.mjs'), range: range(0, 13, 20) },
      },
    ]);
  });

  it('folding ranges', async () => {
    const ranges = (await served.request('textDocument/foldingRange')) as object[];
    assert.deepEqual(ranges[0], { startLine: 1, endLine: 2 });
  });

  it('selection ranges', async () => {
    const positions = served.cursors;
    const [first] = (await served.request('textDocument/selectionRange', { positions })) as {
      range: object;
      parent: { range: object };
    }[];
    assert.deepEqual(first?.range, reference);
    assert.deepEqual(first.parent.range, range(9, 17, 27));
  });

  it('document links', async () => {
    assert.deepEqual(await served.request('textDocument/documentLink'), [
      { range: range(20, 73, 84), target: served.folder.uri('nested.yaml') },
    ]);
  });

  it('semantic tokens, and the legend to read them', async () => {
    const { semanticTokensProvider } = served.initializeResult.capabilities;
    const { data } = (await served.request('textDocument/semanticTokens/full')) as { data: number[] };
    assert.equal(semanticTokensProvider?.legend.tokenTypes[data[3] ?? -1], 'parameter');
    assert.deepEqual([...data.slice(0, 3), data[4]], [2, 2, 5, 1]);
  });

  it('inlay hints', async () => {
    const hints = (await served.request('textDocument/inlayHint', { range: range(9, 0, 30) })) as object[];
    assert.deepEqual(hints, [
      {
        position: { line: 9, character: 27 },
        label: '= dev',
        tooltip: 'With the values that the template, and samconfig beside it, give to its parameters.',
        paddingLeft: true,
      },
    ]);
  });

  it('formatting', async () => {
    const options = { tabSize: 4, insertSpaces: true };
    const edits = (await served.request('textDocument/formatting', { options })) as object[];
    assert.deepEqual(edits[0], { range: range(2, 0, 2), newText: '    ' });
    const lines = { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } };
    assert.deepEqual(await served.request('textDocument/rangeFormatting', { options, range: lines }), [
      { range: range(9, 0, 6), newText: ' '.repeat(12) },
    ]);
  });

  it('formatting of any document, for a client that names no templates', async () => {
    const capabilities = { textDocument: { formatting: { dynamicRegistration: true } } };
    const other = await serve(template, { initialize: { capabilities } });
    assert.equal(other.initializeResult.capabilities.documentFormattingProvider, true);
    await other.remove();
  });

  it('formatting only of templates, for a client that can be told so', async () => {
    const capabilities = { textDocument: { formatting: { dynamicRegistration: true } } };
    const initializationOptions = { namesTemplates: true };
    const other = await serve(template, { initialize: { capabilities, initializationOptions } });
    assert.equal(other.initializeResult.capabilities.documentFormattingProvider, undefined);
    const asked = new Promise<{ registrations: { method: string; registerOptions: object }[] }>((resolve) => {
      other.connection.onRequest('client/registerCapability', resolve);
    });
    await other.connection.sendNotification(templateFilesNotification, { uris: [other.uri] });
    const { registrations } = await asked;
    assert.deepEqual(
      registrations.map(({ method }) => method),
      ['textDocument/formatting', 'textDocument/rangeFormatting'],
    );
    const pattern = pathOfUri(other.uri);
    assert.deepEqual(registrations[0]?.registerOptions, { documentSelector: [{ scheme: 'file', pattern }] });
    await other.remove();
  });

  it('the call hierarchy', async () => {
    const position = { line: 10, character: 3 };
    const [item] = (await served.request('textDocument/prepareCallHierarchy', {
      position,
    })) as CallHierarchyItem[];
    const calls = (await served.request('callHierarchy/outgoingCalls', { item })) as {
      to: CallHierarchyItem;
      fromRanges: object[];
    }[];
    assert.deepEqual(
      calls.map(({ to, fromRanges }) => [to.name, to.detail, fromRanges]),
      [['Ship', 'by Orders, AWS::SQS::Queue', [range(15, 25, 31)]]],
    );
    const incoming = (await served.request('callHierarchy/incomingCalls', { item: calls[0]?.to })) as {
      from: CallHierarchyItem;
    }[];
    assert.deepEqual(
      incoming.map(({ from }) => from.name),
      ['Hello'],
    );
  });
});
