import assert from 'node:assert/strict';
import { installedEditor, scopesIn } from './editorEngine.ts';

const template = `Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: |
        const text = \`\${name}\`;

        exports.handler = () => text;
      Runtime: nodejs22.x
  Other:
    Properties:
      Code:
        ZipFile: !Sub |-
          import json
          def handle(event, context):
            return "\${Stage}"
      Handler: index.handle
      Topic:
        Fn::GetAtt: [Topic, Arn]
      Actions:
        - s3:GetObject
`;

describe('in the editor, a template', function () {
  const editor = installedEditor();
  let scopes: (word: string) => string = () => '';

  before('needs the VS Code that the end-to-end tests install', async function () {
    if (editor === undefined) return this.skip();
    scopes = await scopesIn(editor, 'source.yaml', template);
  });

  it('shows inline code as JavaScript', () => {
    assert.match(scopes('const'), /meta\.embedded\.block\.javascript .*storage\.type\.js$/);
    assert.match(scopes('exports'), /meta\.embedded\.block\.javascript/);
  });

  it('leaves a template literal to JavaScript', () => {
    assert.match(scopes('name'), /variable\.other\.readwrite\.js$/);
  });

  it('shows code that begins like Python as Python', () => {
    assert.match(scopes('def'), /meta\.embedded\.block\.python .*storage\.type\.function\.python$/);
  });

  it('shows what Sub replaces in code', () => {
    assert.match(
      scopes('Stage'),
      /meta\.embedded\.block\.python .*variable\.other\.readwrite\.lambda-workbench$/,
    );
  });

  it('is YAML again behind the code', () => {
    assert.match(scopes('Runtime'), /entity\.name\.tag\.yaml$/);
    assert.match(scopes('Handler'), /entity\.name\.tag\.yaml$/);
    assert.doesNotMatch(scopes('Handler') + scopes('Runtime'), /meta\.embedded/);
  });

  it('shows functions in their long form, and actions', () => {
    assert.match(scopes('Fn::GetAtt'), /support\.function\.intrinsic\.lambda-workbench$/);
    assert.match(scopes('GetObject'), /entity\.name\.function\.action\.lambda-workbench$/);
  });
});
