import assert from 'node:assert/strict';
import { definitionsAt } from '../../src/language/definition/definitionsAt.ts';
import { documentAt, shown } from '../support/template.ts';

/** Where the cursor leads, as `file:line: name`. */
function definitions(text: string): string[] {
  const { document, offset } = documentAt(text);
  return definitionsAt(document, offset).flatMap(({ path, nameSpan }) => {
    const target = path === undefined ? document.text : (document.files.read(path) ?? '');
    return shown(target, [nameSpan]).map((each) => (path === undefined ? each : `${path}:${each}`));
  });
}

describe('go to definition', () => {
  const names = (use: string): string => `
    Parameters:
      Stage: { Type: String }
    Mappings:
      Sizes:
        small: { Memory: 128 }
        large: { Memory: 512 }
    Conditions:
      IsProd: !Equals [!Ref AWS::Region, eu-west-1]
    Resources:
      Orders:
        Type: AWS::SQS::Queue
      Other:
        ${use}
  `;

  for (const [use, expected] of [
    ['Metadata: !Ref Or$0ders', '10: Orders'],
    ['Metadata: !Ref $0Stage', '2: Stage'],
    ['Metadata: { Ref: Orders$0 }', '10: Orders'],
    ['Metadata: !GetAtt Ord$0ers.Arn', '10: Orders'],
    ['Metadata: { Fn::GetAtt: [$0Orders, Arn] }', '10: Orders'],
    ['Metadata: !Sub "a-${St$0age}-${Orders.Arn}"', '2: Stage'],
    ['Metadata: !Sub "a-${Stage}-${Ord$0ers.Arn}"', '10: Orders'],
    ['Metadata: !Sub ["${Na$0me}", { Name: x }]', '13: Name'],
    ['DependsOn: Or$0ders', '10: Orders'],
    ['DependsOn: [Or$0ders]', '10: Orders'],
    ['Condition: Is$0Prod', '8: IsProd'],
    ['Metadata: !If [Is$0Prod, 1, 2]', '8: IsProd'],
    ['Metadata: !FindInMap [Si$0zes, small, Memory]', '4: Sizes'],
    ['Metadata: !FindInMap [Sizes, la$0rge, Memory]', '6: large'],
    ['Metadata: !FindInMap [Sizes, large, Mem$0ory]', '6: Memory'],
  ] as const)
    it(`follows ${use.replace('$0', '')}`, () => {
      assert.deepEqual(definitions(names(use)), [expected]);
    });

  it('leads to a key of every map where the first key is not written', () => {
    const found = definitions(names('Metadata: !FindInMap [Sizes, !Ref Stage, Mem$0ory]'));
    assert.deepEqual(found, ['5: Memory', '6: Memory']);
  });

  it('leads nowhere from a pseudo parameter and from plain text', () => {
    assert.deepEqual(definitions(names('Metadata: !Ref AWS::Reg$0ion')), []);
    assert.deepEqual(definitions(names('Metadata: Ord$0ers')), []);
  });

  for (const [id, owner] of [
    ['HelloRole', 'Hello'],
    ['Hello.Version', 'Hello'],
    ['MyApi.Stage', 'MyApi'],
  ] as const)
    it(`leads from ${id}, which SAM generates, to ${owner}`, () => {
      const found = definitions(`
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Hello: { Type: AWS::Serverless::Function }
          MyApi: { Type: AWS::Serverless::Api }
        Outputs:
          Id: { Value: !Ref ${id.slice(0, 2)}$0${id.slice(2)} }
      `);
      assert.deepEqual(found, [`${owner === 'Hello' ? 3 : 4}: ${owner}`]);
    });

  it('leads from a handler to the function in its file', () => {
    const found = definitions(`
      Resources:
        Hello:
          Type: AWS::Lambda::Function
          Properties: { Runtime: nodejs22.x, Handler: app.han$0dler, Code: src }
      #- src/app.mjs
      const greeting = 1;
      export const handler = async () => greeting;
    `);
    assert.deepEqual(found, ['src/app.mjs:2: handler']);
  });

  it('leads from the handler of Globals to each function that has it', () => {
    const found = definitions(`
      Transform: AWS::Serverless-2016-10-31
      Globals:
        Function: { Runtime: python3.13, Handler: app.han$0dler }
      Resources:
        A: { Type: AWS::Serverless::Function, Properties: { CodeUri: a } }
        B: { Type: AWS::Serverless::Function, Properties: { CodeUri: b } }
      #- a/app.py
      def handler(event, context): pass
      #- b/app.py
      def handler(event, context): pass
    `);
    assert.deepEqual(found, ['a/app.py:1: handler', 'b/app.py:1: handler']);
  });

  for (const resource of [
    'Type: AWS::Serverless::Api, Properties: { DefinitionUri: api$0.yaml }',
    'Type: AWS::Serverless::StateMachine, Properties: { DefinitionUri: api$0.yaml }',
    'Type: AWS::Serverless::Application, Properties: { Location: api$0.yaml }',
    'Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./api$0.yaml }',
    'Type: AWS::ApiGateway::RestApi, Properties: { Body: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: api$0.yaml } } } }',
  ])
    it(`leads to the file of ${resource.replace('$0', '')}`, () => {
      const found = definitions(`
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Thing: { ${resource} }
        #- api.yaml
        openapi: 3.0.0
      `);
      assert.deepEqual(found, ['api.yaml:1: ']);
    });

  const nested = (parameters: string, output: string): string => `
    Resources:
      Network:
        Type: AWS::CloudFormation::Stack
        Properties:
          TemplateURL: network.yaml
          Parameters: { ${parameters}: 10.0.0.0/16 }
    Outputs:
      Id: { Value: ${output} }
    #- network.yaml
    Parameters:
      Range: { Type: String }
    Outputs:
      VpcId: { Value: x }
  `;

  it('leads from an output of a nested stack into its template', () => {
    assert.deepEqual(definitions(nested('Range', '!GetAtt Network.Outputs.Vpc$0Id')), [
      'network.yaml:4: VpcId',
    ]);
    assert.deepEqual(definitions(nested('Range', '!Sub "${Network.Outputs.Vpc$0Id}"')), [
      'network.yaml:4: VpcId',
    ]);
  });

  it('leads from a parameter of a nested stack into its template', () => {
    assert.deepEqual(definitions(nested('Ran$0ge', '!GetAtt Network.Outputs.VpcId')), [
      'network.yaml:2: Range',
    ]);
  });

  it('leads from a substitution to the state machine’s definition in its file', () => {
    const found = definitions(`
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionUri: flow.asl.json
            DefinitionSubstitutions: { Table$0Name: orders }
      #- flow.asl.json
      { "States": {
        "Put": { "TableName": "\${TableName}" } } }
    `);
    assert.deepEqual(found, ['flow.asl.json:2: TableName']);
  });

  it('leads from a definition inside the template to its substitution', () => {
    const found = definitions(`
      Resources:
        Flow:
          Type: AWS::Serverless::StateMachine
          Properties:
            DefinitionSubstitutions: { TableName: orders }
            Definition:
              States: { Put: { TableName: "\${Table$0Name}" } }
    `);
    assert.deepEqual(found, ['5: TableName']);
  });
});
