import assert from 'node:assert/strict';
import { hoverAt } from '../../../src/language/hover/hoverAt.ts';
import { TemplateDocument } from '../../../src/language/templateDocument.ts';
import { types } from '../../support/resourceTypes.ts';
import { fixture } from '../../support/template.ts';

const today = new Date('2026-11-15');

/** What is said of the word at `$0`. */
function hover(text: string, parameters: Readonly<Record<string, string>> = {}): string {
  const { cursors, resolve: context, files } = fixture(text);
  const document = new TemplateDocument('file:///template.yaml', { ...context, parameters }, files);
  const found = hoverAt(document, cursors[0] ?? 0, { types, today });
  return found?.paragraphs.filter((paragraph) => paragraph !== '').join('\n') ?? '';
}

function inFunction(properties: string): string {
  const lines = properties.split('\n').map((line) => `      ${line}`);
  return `Transform: AWS::Serverless-2016-10-31
Parameters:
  Stage:
    Type: String
    Default: dev
    Description: Where it runs.
    AllowedValues: [dev, prod]
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Globals:
  Function:
    Environment:
      Variables:
        REGION: !Ref AWS::Region
Resources:
  Orders:
    Type: AWS::SQS::Queue
  Hello:
    Type: AWS::Serverless::Function
    Properties:
${lines.join('\n')}
`;
}

describe('hover', () => {
  it('documents a resource type', () => {
    const text = hover('Resources:\n  A:\n    Type: AWS::SQS::Q$0ueue');
    assert.match(text, /queue/);
    assert.match(text, /`GetAtt` gives `Arn`/);
    assert.match(text, /aws-resource-sqs-queue\.html/);
  });

  it('documents a property with its type and bounds', () => {
    const text = hover(inFunction('Time$0out: 3'));
    assert.match(text, /`Timeout`: whole number/);
    assert.match(text, /seconds/);
  });

  it('says what a property must have', () => {
    assert.match(hover(inFunction('Archi$0tectures: [arm64]')), /list/);
    const table = 'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      ';
    assert.match(hover(`${table}Key$0Schema: []`), /\*\*required\*\*/);
    assert.match(hover(`${table}Table$0Name: a`), /A change replaces the resource/);
  });

  it('documents nested properties', () => {
    assert.match(hover(inFunction('VpcConfig:\n  Subn$0etIds: []')), /`SubnetIds`: list of string/);
  });

  it('documents the properties of events', () => {
    assert.match(
      hover(inFunction('Events:\n  A:\n    Type: SQS\n    Properties:\n      Batch$0Size: 1')),
      /`BatchSize`: whole number/,
    );
  });

  it('says what Globals adds to a property', () => {
    const text = hover(inFunction('Enviro$0nment:\n  Variables:\n    A: 1'));
    assert.match(text, /With what `Globals` gives: .*REGION: !Ref AWS::Region, A: 1/);
  });

  it('says what a property comes to', () => {
    assert.match(hover(inFunction('Descri$0ption: !Sub at-${Stage}')), /= `at-dev`/);
  });

  it('says what a function gets from Globals', () => {
    assert.match(
      hover(inFunction('Timeout: 3').replace('Hello:', 'Hel$0lo:')),
      /From `Globals`: Environment/,
    );
  });

  it('says what a parameter is and where its value is from', () => {
    const text = inFunction('Description: !Ref Sta$0ge');
    assert.match(hover(text), /\*\*Parameter\*\* `Stage`: String\nWhere it runs\./);
    assert.match(hover(text), /Value: `dev`, its default/);
    assert.match(hover(text, { Stage: 'prod' }), /Value: `prod`, from samconfig/);
    assert.match(hover(text), /Allowed: `dev`, `prod`/);
  });

  it('hides the values of secrets', () => {
    const text = hover('Parameters:\n  Key$0:\n    Type: String\n    NoEcho: true\n    Default: s3cret');
    assert.doesNotMatch(text, /s3cret/);
  });

  it('hides the values of parameters whose names look secret, also within others', () => {
    const parameter = 'Parameters:\n  DbPassword: { Type: String, Default: s3cret }\n';
    assert.doesNotMatch(hover(parameter.replace('Password', 'Pass$0word')), /s3cret/);
    const text = hover(`${parameter}Outputs:\n  Url: { Value: !S$0ub "db:\${DbPassword}@host" }`);
    assert.match(text, /= `db:\*\*\*\*@host`/);
  });

  it('says whether a condition holds', () => {
    const text = inFunction('Description: !If [IsP$0rod, a, b]');
    assert.match(hover(text), /It does not hold here/);
    assert.match(hover(text, { Stage: 'prod' }), /It holds here/);
  });

  it('says what a reference gives', () => {
    const text = hover(inFunction('Description: !Ref Ord$0ers'));
    assert.match(text, /\*\*Resource\*\* `Orders`: \[`AWS::SQS::Queue`\]/);
    assert.match(text, /`Ref` gives its `QueueUrl`: `https:\/\/sqs/);
  });

  it('knows what SAM makes', () => {
    assert.match(
      hover(inFunction('Description: !Ref Hello$0Role')),
      /AWS::IAM::Role.*\nSAM makes it for `Hello`/,
    );
  });

  it('documents attributes, and what they come to', () => {
    const text = hover(inFunction('Description: !GetAtt Orders.A$0rn'));
    assert.match(text, /\*\*Attribute\*\* `Arn` of `Orders`: string/);
    assert.match(text, /= `arn:aws:sqs:eu-west-1:123456789012:/);
  });

  it('documents intrinsic functions and resolves them', () => {
    const text = hover(inFunction("Description: !Jo$0in ['-', [a, !Ref Stage]]"));
    assert.match(text, /Texts made one/);
    assert.match(text, /= `a-dev`/);
  });

  it('resolves the text of a Sub', () => {
    assert.match(hover(inFunction('Description: !Sub on-${Stage}-${AWS::Re$0gion}')), /Here: `eu-west-1`/);
    assert.match(hover(inFunction('Description: !Sub o$0n-${Stage}-${AWS::Region}')), /= `on-dev-eu-west-1`/);
  });

  it('tells the life of a runtime', () => {
    assert.match(hover(inFunction('Runtime: nodejs1$02.x')), /Deprecated since 2023/);
  });

  it('tells what an event source needs', () => {
    assert.match(hover(inFunction('Events:\n  A:\n    Type: S$0QS')), /Required: `Queue`/);
  });

  it('says what policy templates allow, and names their parameters', () => {
    assert.match(
      hover(inFunction('Policies:\n  - SQSSend$0MessagePolicy:\n      QueueName: a')),
      /Allows `sqs:SendMessage\*`\.\nParameters: `QueueName`/,
    );
  });

  it('says nothing of blanks', () => {
    assert.equal(hover('Resources: $0 \n'), '');
  });
});
