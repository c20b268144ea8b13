import assert from 'node:assert/strict';
import { linkedSpans, occurrenceAt, occurrencesOfSame, renameSpans } from '../../src/language/rename.ts';
import { documentAt, shown } from '../support/template.ts';

/** The template after the name at the cursor became `newName`. */
function renamed(text: string, newName: string): string {
  const { document, offset } = documentAt(text);
  return renameSpans(document, offset, newName).reduceRight(
    (result, { start, end }) => result.slice(0, start) + newName + result.slice(end),
    document.text,
  );
}

/** Renames `Orders` to `Sales`, everywhere it stands in the text. */
function checkEverywhere(text: string): void {
  const { document } = documentAt(text);
  assert.equal(renamed(text, 'Sales'), document.text.replaceAll('Orders', 'Sales'));
}

describe('renaming', () => {
  it('changes a resource in every form of reference', () => {
    checkEverywhere(`
      Resources:
        $0Orders: { Type: AWS::SQS::Queue }
        Other:
          Type: AWS::SNS::Topic
          DependsOn: [Orders]
          Properties:
            A: !Ref Orders
            B: { "Ref": "Orders" }
            C: !GetAtt Orders.Arn
            D: !GetAtt [Orders, Arn]
            E: !Sub 'x-\${Orders}-\${ Orders.Arn }'
            F: !Sub
              - |
                first \${AWS::Region}
                then \${Orders.QueueName} and \${Name}
              - Name: !GetAtt Orders.QueueName
    `);
  });

  it('changes what SAM generates and connectors with it', () => {
    checkEverywhere(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Or$0ders: { Type: AWS::Serverless::Function }
        Link:
          Type: AWS::Serverless::Connector
          Properties: { Source: { Id: Orders }, Destination: [{ Id: Orders }], Permissions: [Read] }
      Outputs:
        Role: { Value: !GetAtt OrdersRole.Arn }
        Live: { Value: !Ref Orders.Version }
    `);
  });

  it('changes a parameter in references and in the interface of the console', () => {
    checkEverywhere(`
      Parameters:
        Orders: { Type: String }
      Metadata:
        AWS::CloudFormation::Interface:
          ParameterGroups: [{ Parameters: [Orders] }]
          ParameterLabels: { Orders: { default: How many } }
      Rules:
        Some: { Assertions: [{ Assert: !Equals [!Ref Orders$0, a] }] }
      Resources:
        Fn::ForEach::Loop:
          - Name
          - !Ref Orders
          - Q\${Name}: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Orders } }
    `);
  });

  it('changes a condition wherever it is asked for', () => {
    checkEverywhere(`
      Conditions:
        Orders: !Equals [a, b]
        Both: !And [!Condition Orders, { Condition: Orders }]
      Resources:
        Other:
          Type: AWS::SNS::Topic
          Condition: Ord$0ers
          Properties: { TopicName: !If [Orders, a, b] }
      Outputs:
        Name: { Condition: Orders, Value: a }
    `);
  });

  it('changes a mapping', () => {
    checkEverywhere(`
      Mappings:
        $0Orders: { a: { b: c } }
      Resources:
        Other: { Type: AWS::SNS::Topic, Properties: { TopicName: !FindInMap [Orders, a, b] } }
    `);
  });

  it('changes a variable of Fn::Sub in its own string only', () => {
    const text = `
      Resources:
        Other:
          Type: AWS::SNS::Topic
          Properties:
            A: !Sub ['\${Name}', { Name$0: a }]
            B: !Sub ['\${Name}', { Name: b }]
    `;
    assert.match(
      renamed(text, 'Title'),
      /A: !Sub \['\$\{Title\}', \{ Title: a \}\]\n {6}B: !Sub \['\$\{Name\}'/,
    );
  });

  it('leaves plain text and other names that begin alike', () => {
    const text = `
      Resources:
        Orders$0: { Type: AWS::SQS::Queue, Properties: { QueueName: Orders } }
        OrdersTable: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Ref OrdersTable } }
    `;
    const { document } = documentAt(text);
    assert.equal(renamed(text, 'Sales'), document.text.replace('Orders:', 'Sales:'));
  });

  it('works in JSON', () => {
    checkEverywhere(`
      { "Resources": { "Orders": { "Type": "AWS::SQS::Queue" },
        "Other": { "Type": "AWS::SNS::Topic", "Properties": { "TopicName": { "Fn::Sub": "\${$0Orders.Arn}" } } } } }
    `);
  });

  it('is offered for nothing that the template does not declare', () => {
    const { document, offset } = documentAt('Resources: { A: { Type: AWS::SNS::To$0pic } }\n');
    assert.equal(occurrenceAt(document, offset), undefined);
  });

  const two = `
    Parameters:
      Stage: { Type: String }
    Conditions:
      IsProd: !Equals [a, b]
    Resources:
      $0Orders: { Type: AWS::SQS::Queue }
  `;

  it('refuses names that are taken, also by a parameter', () => {
    assert.throws(() => renamed(two, 'Stage'), {
      code: 'name-taken',
      message: 'The template already has a parameter “Stage”. Choose another name.',
    });
    assert.match(renamed(two, 'IsProd'), /IsProd: \{ Type/);
  });

  it('refuses what is no logical ID', () => {
    for (const name of ['', 'my-orders', 'My Orders', '123', 'true'])
      assert.throws(() => renamed(two, name), { code: 'invalid-name' });
  });

  it('refuses where escapes hide the name', () => {
    const text =
      '{ "Resources": { "Or$0ders": { "Type": "AWS::SQS::Queue", "DependsOn": "Ord\\u0065rs" } } }\n';
    assert.throws(() => renamed(text, 'Sales'), { code: 'name-escaped' });
  });
});

describe('the places of a name', () => {
  it('are in the order of the text, the declaration among them', () => {
    const { document, offset } = documentAt(`
      Outputs:
        Url: { Value: !Ref Ord$0ers }
      Resources:
        Orders: { Type: AWS::SQS::Queue }
    `);
    const occurrence = occurrenceAt(document, offset);
    assert.ok(occurrence);
    const found = occurrencesOfSame(document, occurrence);
    assert.deepEqual(
      shown(
        document.text,
        found.map(({ span }) => span),
      ),
      ['2: Orders', '4: Orders'],
    );
    assert.deepEqual(
      found.map(({ isDeclaration }) => isDeclaration),
      [false, true],
    );
  });

  it('are edited together from the declaration', () => {
    const text = 'Resources: { Orders: { Type: AWS::SQS::Queue, DependsOn: Orders } }\n';
    const at = (marked: string): string[] => {
      const { document, offset } = documentAt(marked);
      return shown(document.text, linkedSpans(document, offset));
    };
    assert.deepEqual(at(text.replace('Orders:', 'Orders$0:')), ['1: Orders', '1: Orders']);
    assert.deepEqual(at(text.replace('DependsOn: Orders', 'DependsOn: Orders$0')), []);
  });
});
