/** What the server does in, and for, files beside the template. */
import assert from 'node:assert/strict';
import type { CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver/node';
import { serve, type ServedTemplate } from '../../support/servedTemplate.ts';

const template = `
  Transform: AWS::Serverless-2016-10-31
  Parameters:
    St$0age: { Type: String, Default: dev, AllowedValues: [dev, prod] }
    Size: { Type: Number, Default: 1 }
  Resources:
    Hello:
      Type: AWS::Serverless::Function
      Properties: { FunctionName: !Ref Stage, Description: !Ref Size }
`;

/** A server with this other file open, in which `$0` is the cursor. */
async function beside(name: string, marked: string, main = template): Promise<OpenFile> {
  const [before = '', after = ''] = marked.split('$0');
  const served = await serve(main);
  const text = before + after;
  const uri = served.folder.uri(name);
  await served.folder.write(name, text);
  const textDocument = { uri, languageId: 'plaintext', version: 1, text };
  await served.connection.sendNotification('textDocument/didOpen', { textDocument });
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { served, text, ask: { textDocument: { uri }, position } };
}

interface OpenFile {
  readonly served: ServedTemplate;
  readonly text: string;
  readonly ask: object & Readonly<Record<string, unknown>>;
}

async function labelsIn(name: string, marked: string, main = template): Promise<string[]> {
  const { served, ask } = await beside(name, marked, main);
  const { items } = (await served.request('textDocument/completion', ask)) as { items: CompletionItem[] };
  await served.remove();
  return items.map(({ label }) => label);
}

/** The line and what is there, of where a definition leads in the template. */
async function definitionIn(name: string, marked: string): Promise<string[]> {
  const { served, ask } = await beside(name, marked);
  const found = (await served.request('textDocument/definition', ask)) as Location[];
  await served.remove();
  return found.map(({ uri, range }) => {
    assert.equal(uri, served.uri);
    return `${range.start.line}:${range.start.character}`;
  });
}

describe('in samconfig.toml the server', () => {
  const table = '[default.deploy.parameters]\n';

  it('completes the names of parameters that have no value yet', async () => {
    assert.deepEqual(await labelsIn('samconfig.toml', `${table}parameter_overrides = "Stage=dev $0"\n`), [
      'Size',
    ]);
    assert.deepEqual(
      await labelsIn('samconfig.toml', `${table}parameter_overrides = ["Stage=dev", "S$0"]\n`),
      ['Size'],
    );
    assert.deepEqual(await labelsIn('samconfig.toml', `${table}parameter_overrides = { $0 }\n`), [
      'Stage',
      'Size',
    ]);
  });

  it('completes values that a parameter allows', async () => {
    assert.deepEqual(await labelsIn('samconfig.toml', `${table}parameter_overrides = "Stage=$0"\n`), [
      'dev',
      'prod',
    ]);
    assert.deepEqual(await labelsIn('samconfig.toml', `${table}parameter_overrides = { Stage = "$0" }\n`), [
      'dev',
      'prod',
    ]);
  });

  it('completes tables and their keys', async () => {
    const tables = await labelsIn('samconfig.toml', 'version = 0.1\n[prod.$0\n');
    assert.ok(
      tables.includes('prod.deploy.parameters') && tables.includes('prod.local_start_api.parameters'),
    );
    const keys = await labelsIn('samconfig.toml', `${table}stack_name = "shop"\ncap$0\n`);
    assert.ok(keys.includes('capabilities') && !keys.includes('stack_name') && !keys.includes('static_dir'));
  });

  it('goes from a parameter’s name to the parameter', async () => {
    assert.deepEqual(await definitionIn('samconfig.toml', `${table}parameter_overrides = "St$0age=dev"\n`), [
      '2:2',
    ]);
    assert.deepEqual(
      await definitionIn('samconfig.toml', `${table}parameter_overrides = "Stage=d$0ev"\n`),
      [],
    );
  });
});

describe('in launch.json the server', () => {
  const launch = (configuration: string): string => `{
    // What F5 starts
    "configurations": [{ "type": "node", "function": "" }, ${configuration}],
  }`;

  it('completes functions of the template that is named', async () => {
    const named = launch(
      '{ "type": "lambda", "template": "${workspaceFolder}/template.yaml", "function": "$0" }',
    );
    assert.deepEqual(await labelsIn('.vscode/launch.json', named), ['Hello']);
    const other = launch('{ "type": "lambda", "template": "other.yaml", "function": "$0" }');
    assert.deepEqual(await labelsIn('.vscode/launch.json', other), []);
    const node = launch('{ "type": "node", "function": "$0" }');
    assert.deepEqual(await labelsIn('.vscode/launch.json', node), []);
  });

  it('completes templates', async () => {
    const text = launch('{ "type": "lambda", "template": $0 }');
    assert.deepEqual(await labelsIn('.vscode/launch.json', text), ['${workspaceFolder}/template.yaml']);
  });

  it('goes from a function’s name to the function', async () => {
    assert.deepEqual(
      await definitionIn('.vscode/launch.json', launch('{ "type": "lambda", "function": "He$0llo" }')),
      ['5:2'],
    );
  });
});

describe('in files of events the server', () => {
  const shop = `
    Transform: AWS::Serverless-2016-10-31
    Resources:
      Hello:
        Type: AWS::Serverless::Function
        Properties:
          Events:
            Get: { Type: HttpApi, Properties: { Path: /hello, Method: get } }
            Order: { Type: SQS, Properties: { Queue: arn:aws:sqs:eu-west-1:123456789012:orders } }
  `;

  it('completes the events of triggers where there is nothing yet', async () => {
    assert.deepEqual(await labelsIn('events/hello.json', '$0', shop), [
      'Hello: GET /hello',
      'Hello: SQS orders',
    ]);
  });

  it('completes keys and values that events of that kind have', async () => {
    const keys = await labelsIn('events/order.json', '{ "Records": [{ "messageId": "1", "$0" }] }', shop);
    assert.ok(keys.includes('body') && keys.includes('eventSourceARN') && !keys.includes('messageId'));
    assert.deepEqual(await labelsIn('events/order.json', '{ "Records": [{ "eventSource": "$0" }] }', shop), [
      'aws:sqs',
    ]);
  });

  it('leaves other JSON alone', async () => {
    assert.deepEqual(await labelsIn('package.json', '$0', shop), []);
  });
});

describe('a name that other files have too', () => {
  /** Each file after a rename, by name. */
  async function renamed({ served, text }: OpenFile, name: string, newName: string): Promise<string> {
    const { changes } = (await served.request('textDocument/rename', { newName })) as WorkspaceEdit;
    await served.remove();
    const lines = text.split('\n');
    for (const { range, newText } of (changes?.[served.folder.uri(name)] ?? []).toReversed()) {
      const { line, character } = range.start;
      const old = lines[line] ?? '';
      lines[line] = old.slice(0, character) + newText + old.slice(range.end.character);
    }
    return lines.join('\n');
  }

  it('is renamed in samconfig', async () => {
    const text =
      '[a.deploy.parameters]\nparameter_overrides = "Stage=Stage Size=2"\n[b.deploy.parameters]\nparameter_overrides = ["Stage=x"]\n';
    const after = text.replaceAll('"Stage=', '"Phase=');
    assert.equal(await renamed(await beside('samconfig.toml', text), 'samconfig.toml', 'Phase'), after);
  });

  it('is renamed in the templates that nest this one', async () => {
    const parent = `Resources:
  Shop:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./template.yaml
      Parameters: { Stage: dev, Size: 1 }
  Other:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: other.yaml, Parameters: { Stage: dev } }
`;
    const after = parent.replace('Stage: dev, Size', 'Phase: dev, Size');
    assert.equal(await renamed(await beside('parent.yaml', parent), 'parent.yaml', 'Phase'), after);
  });

  it('is renamed there where it is an output', async () => {
    const child = 'Resources: { A: { Type: AWS::SNS::Topic } }\nOutputs:\n  To$0pic: { Value: !Ref A }';
    const parent = `Resources:
  Shop: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: template.yaml } }
Outputs:
  A: { Value: !GetAtt Shop.Outputs.Topic }
  B: { Value: !Sub "x-\${Shop.Outputs.Topic}" }
  C: { Value: !GetAtt [Shop, Outputs.Topic] }
  D: { Value: !GetAtt Other.Outputs.Topic }
`;
    const after = parent.replaceAll(/(Shop(?:\.|, )Outputs\.)Topic/g, '$1News');
    assert.equal(await renamed(await beside('parent.yaml', parent, child), 'parent.yaml', 'News'), after);
  });

  it('is found there among the references', async () => {
    const { served, ask } = await beside(
      'samconfig.toml',
      '[a.deploy.parameters]\nparameter_overrides = "Stage=x"\n',
    );
    const context = { includeDeclaration: false };
    const found = (await served.request('textDocument/references', { context })) as Location[];
    await served.remove();
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [served.uri, (ask['textDocument'] as { uri: string }).uri],
    );
  });
});
